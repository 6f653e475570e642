import type { ResourceContent } from "#lib/catalog/schema";
import type { FieldDifference } from "#lib/editorial/rules/difference/comparing";
import { differenceOf } from "#lib/editorial/rules/difference/difference";
import { type FileRow, type RowError, shown } from "#lib/editorial/rules/import/file-row";
import type { Matcher, Met, Similar } from "#lib/editorial/rules/import/import-plan";
import { emptyDraft, type FieldPath, fieldPaths, type ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { ImportAction } from "#lib/editorial/rules/kinds/vocabulary";
import type { FieldError } from "#lib/errors";
import type { Localized } from "#lib/localized";

/** One row of a plan. `content` is the new draft, null when no draft is written. */
export type PlannedRow = {
  line: number | null;
  action: ImportAction;
  slug: string;
  title: Localized;
  itemId: string | null;
  version: number | null;
  content: ResourceContent | null;
  archive: boolean;
  changes: FieldDifference<string>[];
  errors: RowError[];
  similar: Similar[];
};

export type Judge = {
  matcher: Matcher;
  topics: ReadonlySet<string>;
  capabilities: ReadonlySet<string>;
  categories: ReadonlySet<number>;
  /** What keeps a whole from being a resource. */
  check: (content: ResourceDraft) => FieldError[];
};

const mostErrors = 10;

const isPath = (path: string): path is FieldPath => fieldPaths.some((one) => one === path);

/** An error of the whole at the column it stands in: `topics.3` in `topics`, with the value that stands there. */
function atColumn({ path, code }: FieldError, content: ResourceDraft): RowError {
  const [field = "", part = ""] = path.split(".");
  const column = isPath(path) ? path : field;
  let value: unknown = (content as Record<string, unknown>)[field];
  if (part !== "" && typeof value === "object" && value !== null) value = (value as Record<string, unknown>)[part];
  return { column, code, value: shown(value) };
}

/** Everything that is wrong with a whole at once; names are looked up in the fields that are right in themselves. */
function faultsIn(whole: ResourceDraft, judge: Judge): FieldError[] {
  const wrong = judge.check(whole);
  const isWrong = (field: string) => wrong.some(({ path }) => path.split(".")[0] === field);
  const unknown = (field: "topics" | "capabilities", code: string): FieldError[] =>
    isWrong(field)
      ? []
      : whole[field].flatMap((name, index) => (judge[field].has(name) ? [] : [{ path: `${field}.${index}`, code }]));
  const isCategory = isWrong("category") || whole.category === undefined || judge.categories.has(whole.category);
  return [
    ...wrong,
    ...unknown("topics", "UNKNOWN_TOPIC"),
    ...unknown("capabilities", "UNKNOWN_CAPABILITY"),
    ...(isCategory ? [] : [{ path: "category", code: "UNKNOWN_CATEGORY" }]),
  ];
}

/** One copy with every field of the row laid over it: there may be thousands of rows. */
function laidOver(draft: ResourceDraft, { fields }: FileRow): ResourceDraft {
  const whole: Record<string, unknown> = { ...draft, title: { ...draft.title }, note: { ...draft.note } };
  for (const [path, value] of Object.entries(fields)) {
    const [field = "", language] = path.split(".");
    if (language === undefined) whole[field] = value;
    else (whole[field] as Record<string, unknown>)[language] = value;
  }
  return whole as ResourceDraft;
}

/** What happens with one row. `present` is the draft of the resource it is about; null for a new one. */
export function planRow(row: FileRow, met: Met, present: ResourceContent | null, judge: Judge): PlannedRow {
  const { item } = met;
  if (row.bookmark) {
    const skip = met.twice || item !== null || row.errors.length > 0;
    if (skip) return quiet(row, met);
  }
  const whole = laidOver(present ?? firstDraft(row, judge), row);
  const faults = row.fatal ? [] : faultsIn(whole, judge);
  const content = whole as ResourceContent;
  const errors = [...row.errors, ...met.errors, ...faults.map((one) => atColumn(one, whole))].slice(0, mostErrors);
  const base = {
    line: row.row,
    slug: met.slug,
    title: titleIn(whole, met),
    itemId: item?.id ?? null,
    version: item?.version ?? null,
  };
  const none = { content: null, archive: false, changes: [], errors: [], similar: [] };
  if (errors.length > 0) return { ...base, ...none, action: "error", errors };
  const archive = row.archived && item?.archived !== true;
  if (present === null) {
    const { slug, similar } = judge.matcher.settle(row, content);
    return { ...base, ...none, slug, action: "create", content, archive, similar };
  }
  const changes = differenceOf(present, content);
  if (changes.length > 0) return { ...base, ...none, action: "change", content, archive, changes };
  return { ...base, ...none, action: archive ? "archive" : "nothing", archive };
}

/** A bookmark of what is there already, of no page, or for the second time: told, and left alone. */
const quiet = (row: FileRow, met: Met): PlannedRow => ({
  line: row.row,
  action: "nothing",
  slug: met.slug,
  title: titleIn(laidOver(emptyDraft, row), met),
  itemId: met.item?.id ?? null,
  version: met.item?.version ?? null,
  content: null,
  archive: false,
  changes: [],
  errors: [...row.errors, ...met.errors],
  similar: [],
});

/** What the file does not say of a new resource; of a bookmark also its category. */
const firstDraft = (row: FileRow, { categories }: Judge): ResourceDraft =>
  row.bookmark ? { ...emptyDraft, category: [...categories].sort((a, b) => a - b)[0] } : emptyDraft;

/** A title to show, whatever the file holds there. */
function titleIn({ title }: ResourceDraft, { item }: Met): Localized {
  const line = (text: unknown) => (typeof text === "string" ? text.slice(0, 300).toWellFormed() : "");
  const said = { zh: line(title.zh), en: line(title.en) };
  return said.zh.trim() === "" && said.en.trim() === "" ? (item?.title ?? said) : said;
}
