import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors";
import { isStorableText, parseJson, readText } from "#lib/http/body";

const streamed = (parts: Uint8Array[], headers: Record<string, string> = {}) => {
  const state = { sent: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts[state.sent];
      if (part === undefined) return controller.close();
      state.sent++;
      controller.enqueue(part);
    },
    cancel() {
      state.cancelled = true;
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return { state, request: new Request("http://localhost/", init) };
};
const bytes = (length: number) => new Uint8Array(length).fill(97);
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "none";
};

describe("reading a body", () => {
  test("up to the limit it is whole, a byte more is refused", async () => {
    expect(await readText(streamed([bytes(6), bytes(4)]).request, 10)).toBe("aaaaaaaaaa");
    expect(await codeOf(() => readText(streamed([bytes(6), bytes(5)]).request, 10))).toBe("TOO_LARGE");
  });

  test("what is announced as too large is not read; a stream without length is given up where it is too long", async () => {
    const announced = streamed([bytes(1)], { "content-length": "11" });
    expect(await codeOf(() => readText(announced.request, 10))).toBe("TOO_LARGE");
    const endless = streamed(Array.from({ length: 1000 }, () => bytes(4)));
    expect(await codeOf(() => readText(endless.request, 10))).toBe("TOO_LARGE");
    expect(endless.state.cancelled).toBe(true);
    expect(endless.state.sent).toBeLessThan(10);
  });

  test("a sender who hangs up in the middle is at fault", async () => {
    const gone = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    const body = new ReadableStream({ pull: (controller) => controller.error(gone) });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    expect(await codeOf(() => readText(new Request("http://localhost/", init), 10))).toBe("MALFORMED");
  });

  test("a lie about the length does not help", async () => {
    const lying = streamed([bytes(20)], { "content-length": "3" });
    expect(await codeOf(() => readText(lying.request, 10))).toBe("TOO_LARGE");
  });

  test("characters may be cut anywhere between two pieces; half a character at the end is refused", async () => {
    const text = new TextEncoder().encode("路标🧭");
    const pieces = [...text].map((byte) => Uint8Array.of(byte));
    expect(await readText(streamed(pieces).request, 100)).toBe("路标🧭");
    expect(await codeOf(() => readText(streamed([text.slice(0, -1)]).request, 100))).toBe("MALFORMED");
    expect(await readText(new Request("http://localhost/"), 10)).toBe("");
  });
});

describe("parsing", () => {
  test.each([
    ["nothing", "", "MALFORMED"],
    ["half an object", '{"a":', "MALFORMED"],
    ["two values", "1 2", "MALFORMED"],
    ["not a number", "NaN", "MALFORMED"],
    ["nested too deeply", "[".repeat(40) + "]".repeat(40), "MALFORMED"],
    ["nested far too deeply", "[".repeat(5000) + "]".repeat(5000), "MALFORMED"],
    ["NUL", '{"a":"x\\u0000"}', "INVALID"],
    ["half a surrogate pair", '{"a":["\\ud800"]}', "INVALID"],
    ["half a surrogate pair as a name", '{"\\udc00":1}', "INVALID"],
    ["a prototype", '{"__proto__":{"role":"admin"}}', "INVALID"],
    ["a prototype within", '{"a":[{"__proto__":1}]}', "INVALID"],
  ])("%s: %s", async (_name, text, code) => {
    expect(await codeOf(() => parseJson(text))).toBe(code);
  });

  test("says where", () => {
    expect(() => parseJson('{"events":[{"topic":"\\u0000"}]}')).toThrowError(
      expect.objectContaining({ extras: { errors: [{ path: "events.0.topic", code: "CHARACTERS" }] } }),
    );
  });

  test("anything else comes back as it was sent", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("__proto__") && !text.includes("\\u0000"));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test("whole pairs are text, halves are not", () => {
    expect(["", "路标", "🧭"].every(isStorableText)).toBe(true);
    expect(["\u0000", "a\ud83e", "\udded🧭"].some(isStorableText)).toBe(false);
  });
});
