import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";

/** How the fields of a kind and their values are said. */
export type FieldWords = {
  label: (path: string) => string;
  text: (path: string, value: FieldValue) => string;
};
