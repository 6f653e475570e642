import fc from "fast-check";

export type Json = { [key: string]: unknown };

const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}0${close.repeat(depth)}`;

const strings = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff x",
  "\u202eright to left",
  "\ufeff",
  "😀".repeat(40),
  "null",
  "undefined",
  "true",
  "__proto__",
  "constructor",
  "' or 1=1; --",
  "$where",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "%00%0d%0aSet-Cookie: a=b",
  "9".repeat(400),
  "-1",
  "1e309",
  "0x10",
  "2026-02-30",
  "0000-00-00T00:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "00000000-0000-0000-0000-000000000000",
  "x".repeat(5_000),
];
const numbers = [-1, 0, -0, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e308, 5e-324];
const others: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  { $ne: null },
  { $gt: "" },
  { toString: 1 },
  { length: 3 },
  [null],
];

/** A value where another was expected. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...strings, ...numbers, ...others),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

function texts(schema: Json): fc.Arbitrary<unknown> {
  const minLength = Math.min(numberOf(schema.minLength) ?? 0, 300);
  const maxLength = Math.max(minLength, Math.min(numberOf(schema.maxLength) ?? 80, 300));
  const plain = fc.string({ unit: "grapheme", minLength, maxLength });
  if (schema.format === "uuid") return fc.uuid();
  if (schema.format === "email") return fc.emailAddress();
  if (schema.format === "uri") return fc.webUrl();
  if (schema.format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (schema.format === "date") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (typeof schema.pattern === "string") {
    return fc.oneof(fc.constantFrom("capability-map", "foundations", "a-b-c", "1", "zh"), plain);
  }
  return plain;
}

function objects(schema: Json): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const required = new Set((schema.required ?? []) as string[]);
  const fields = Object.fromEntries(properties.map(([name, shape]) => [name, fromSchema(shape)]));
  // Now and then even what is required is missing.
  const whole = fc.record(fields, { requiredKeys: [...required].filter((name) => name in fields) });
  const partial = fc.record(fields, { requiredKeys: [] });
  const extra = fc.tuple(whole, anything).map(([value, more]) => ({ ...value, noSuchField: more }));
  return fc.oneof({ weight: 12, arbitrary: whole }, { weight: 2, arbitrary: partial }, { weight: 1, arbitrary: extra });
}

function right(schema: Json): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return fc.oneof(...choices.map(fromSchema));
  switch (schema.type) {
    case "string":
      return texts(schema);
    case "integer": {
      const min = Math.max(numberOf(schema.minimum) ?? -1_000, -(2 ** 31));
      return fc.integer({ min, max: Math.max(min, Math.min(numberOf(schema.maximum) ?? 1_000, 2 ** 31 - 1)) });
    }
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const minLength = numberOf(schema.minItems) ?? 0;
      const maxLength = Math.max(minLength, Math.min(numberOf(schema.maxItems) ?? 4, 6));
      return fc.array(fromSchema((schema.items ?? {}) as Json), { minLength, maxLength });
    }
    case "object":
      return objects(schema);
    default:
      return anything;
  }
}

/** Values as a JSON Schema wants them, mostly; one in twelve is something else, at any depth. */
export function fromSchema(schema: Json): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 11, arbitrary: right(schema) }, { weight: 1, arbitrary: anything });
}

const long = (length: number) => "x".repeat(length);
const encoded = (text: string) => encodeURIComponent(text);

export const hostileQueries = [
  "",
  "?",
  "?q=1&q=2",
  "?limit=1&limit=2",
  "?noSuchField=1",
  "?__proto__=1",
  "?__proto__[admin]=1",
  "?q[$ne]=",
  "?q=%00",
  "?q=%ed%a0%80",
  "?q=%ff%fe",
  "?limit=-1",
  "?limit=1e9",
  "?limit=99999999999999999999",
  "?page=2147483648",
  "?cursor=AAAA",
  `?cursor=${Buffer.from("[null,{}]").toString("base64url")}`,
  `?cursor=${Buffer.from('["2026-01-01","x"]').toString("base64url")}`,
  `?cursor=${Buffer.from('[1e308,"a"]').toString("base64url")}`,
  `?q=${encoded("' or 1=1; --")}`,
  `?q=${encoded("%_\\")}`,
  `?q=${encoded("(((((((((((a+)+)+)+)+)$")}`,
  `?q=${long(3_000)}`,
  "?from=0000-00-00&to=9999-12-31",
  "?from=2026-02-30",
  "?roadmap=",
  "?&&&=&",
];

type Call = { raw: string | Buffer; headers?: Record<string, string>; chunked?: boolean };
/** Bodies that are right for no route. */
export const hostileBodies: [string, Call][] = [
  ["nothing", { raw: "" }],
  ["no JSON", { raw: "{" }],
  ["two values", { raw: "{} {}" }],
  ["a comment", { raw: "{/**/}" }],
  ["not a number", { raw: '{"events":NaN}' }],
  ["a list", { raw: "[]" }],
  ["null", { raw: "null" }],
  ["a text", { raw: '"x"' }],
  ["a number", { raw: "1e400" }],
  ["not UTF-8", { raw: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }],
  ["a byte order mark and no object", { raw: "\ufeff[]" }],
  ["__proto__", { raw: '{"__proto__":{"role":"admin"}}' }],
  ["constructor", { raw: '{"constructor":{"prototype":{"role":"admin"}}}' }],
  ["deep lists", { raw: deep(5_000, "[", "]") }],
  ["deep objects", { raw: deep(5_000, '{"a":', "}") }],
  ["half a surrogate pair", { raw: '{"name":"\\ud800","q":"\\udc00"}' }],
  ["NUL", { raw: '{"name":"a\\u0000b","\\u0000":1}' }],
  ["operators", { raw: '{"email":{"$ne":null},"password":{"$gt":""},"events":{"$exists":true}}' }],
  ["huge numbers", { raw: `{"weeklyMinutes":${"9".repeat(400)},"noSuchField":-1e999}` }],
  ["too much", { raw: `{"noSuchField":"${long(1_100_000)}"}` }],
  ["too much in pieces", { raw: `{"noSuchField":"${long(1_100_000)}"}`, chunked: true }],
  ["many fields", { raw: JSON.stringify(Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`f${n}`, n]))) }],
  ["XML", { raw: "<a/>", headers: { "content-type": "application/xml" } }],
  ["JSON by another name", { raw: '{"noSuchField":1}', headers: { "content-type": "text/json" } }],
  ["no type", { raw: '{"noSuchField":1}', headers: { "content-type": "" } }],
  ["a form", { raw: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }],
];
