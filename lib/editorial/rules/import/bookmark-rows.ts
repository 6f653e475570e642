import { mostTags, tagFrom, tagsIn } from "#lib/catalog/rules/tags";
import { limits } from "#lib/editorial/rules/check";
import { emptyRow, type FileRow, faultyRow } from "#lib/editorial/rules/import/file-row";
import { isWebAddress } from "#lib/web-address";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });

const attribute = (tag: string, name: string): string => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag);
  return decode(found?.[1] ?? "");
};

type Part = { tag: string; name: string; text: string };

/** Tags with the text behind them, by going forward only: no input makes it slow. */
function* partsOf(html: string): Generator<Part> {
  for (let open = html.indexOf("<"); open >= 0; ) {
    const close = html.indexOf(">", open);
    if (close < 0) return;
    const next = html.indexOf("<", close);
    const tag = html.slice(open + 1, close);
    yield {
      tag,
      name: /^\/?[a-z0-9]+/i.exec(tag)?.[0].toLowerCase() ?? "",
      text: html.slice(close + 1, next < 0 ? undefined : next),
    };
    open = next;
  }
}

/** Folders that every browser has and that say nothing, by what it writes into them. */
const isRoom = (tag: string): boolean => /\b(personal_toolbar_folder|unfiled_bookmarks_folder)=/i.test(tag);

function rowOf(number: number, { tag, text }: Part, folders: readonly string[]): FileRow {
  const url = attribute(tag, "href").trim();
  const title = decode(text).replace(/\s+/g, " ").trim() || url.replace(/^https?:\/\//, "");
  const language = /\p{Script=Han}/u.test(title) ? "zh" : "en";
  const cut = title.slice(0, limits.title).toWellFormed();
  const own = attribute(tag, "tags")
    .split(",")
    .map((one) => tagFrom(one));
  const tags = [...folders.map(tagFrom), ...own];
  return {
    ...emptyRow(number),
    bookmark: true,
    fields: {
      [`title.${language}`]: cut,
      url,
      languages: [language],
      kind: "guide",
      free: "yes",
      level: "beginner",
      minutes: 30,
      tags: [...new Set(tags.flatMap((one) => tagsIn(one)))].slice(0, mostTags),
    },
    errors: isWebAddress(url) ? [] : [{ column: "url", code: "NOT_A_PAGE", value: url.slice(0, 80).toWellFormed() }],
  };
}

/**
 * Reads the bookmarks that every browser exports (the Netscape form). Folders and tags become tags; what a bookmark does
 * not know of a resource starts from a guess for an editor to mend: it comes in as a draft.
 */
export function* readBookmarkRows(html: string): Generator<FileRow> {
  const folders: string[] = [];
  let folder = "";
  let number = 0;
  for (const part of partsOf(html)) {
    if (part.name === "h3") folder = isRoom(part.tag) ? "" : decode(part.text).trim();
    else if (part.name === "dl") folders.push(folder);
    else if (part.name === "/dl") {
      folders.pop();
      folder = "";
    } else if (part.name === "a")
      yield rowOf(
        ++number,
        part,
        folders.filter((one) => one !== ""),
      );
  }
  if (number === 0) yield faultyRow(1, { column: null, code: "NO_BOOKMARKS", value: null });
}
