/** What has a shape of its own, such as a question, stands here as its JSON. */
export type FieldValue = string | number | boolean | null | undefined | readonly string[];

/** How the content of one kind is taken apart into fields that are changed, compared and merged each on its own. */
export type FieldSet<Draft, Path extends string> = {
  /** Every field that any of these states has, in the order of the form. */
  pathsOf: (...states: Draft[]) => readonly Path[];
  valueAt: (draft: Draft, path: Path) => FieldValue;
  /** A copy with one field changed. */
  withValue: (draft: Draft, path: Path, value: FieldValue) => Draft;
  /** Whether two values of a field say the same. */
  sameValue: (path: Path, a: FieldValue, b: FieldValue) => boolean;
};

type Bag = Record<string, FieldValue | Record<string, FieldValue>>;

/** A field by its name, or one language of a text by `title.zh`. */
export function plainValueAt(content: object, path: string): FieldValue {
  const [field = "", language] = path.split(".");
  const value = (content as Bag)[field];
  return (language === undefined ? value : (value as Record<string, FieldValue> | undefined)?.[language]) as FieldValue;
}

export function withPlainValue<Content extends object>(content: Content, path: string, value: FieldValue): Content {
  const [field = "", language] = path.split(".");
  const next = language === undefined ? value : { ...((content as Bag)[field] as object), [language]: value };
  return { ...content, [field]: next };
}

/** Lists are the same in the same order. */
export function samePlainValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return (a ?? null) === (b ?? null);
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
