import { expect, test } from "vitest";
import {
  faultsOfEvidence,
  faultsOfLinks,
  faultsOfProject,
  type HandInText,
  linksTyped,
} from "#lib/practice/rules/check-hand-in";

const right: HandInText = { links: ["https://example.com/work"], answers: ["here", "there"], reflection: "" };
const long = (length: number) => "x".repeat(length);

test.each<[string, Partial<HandInText>, string[]]>([
  ["is complete", {}, []],
  ["with spaces around a link and a reflection", { links: [" https://example.com "], reflection: "# Learned" }, []],
  ["without a link", { links: [] }, ["links.0 REQUIRED"]],
  ["with empty fields for links", { links: ["", " "] }, ["links.0 REQUIRED"]],
  ["with a field left empty", { links: ["", "https://example.com", "  "] }, []],
  ["with a script for a link", { links: ["javascript:alert(1)"] }, ["links.0 ADDRESS"]],
  ["with a word for a link", { links: ["my notebook"] }, ["links.0 ADDRESS"]],
  ["with a link twice", { links: ["https://a.example", "https://a.example "] }, ["links.1 GIVEN_TWICE"]],
  ["with an endless link", { links: [`https://a.example/${long(2000)}`] }, ["links.0 TOO_LONG"]],
  ["without an answer", { answers: ["here"] }, ["answers.1 REQUIRED"]],
  ["with blanks for an answer", { answers: [" \n", "there"] }, ["answers.0 REQUIRED"]],
  [
    "with an endless answer before a missing one",
    { answers: [long(2001), ""] },
    ["answers.0 TOO_LONG", "answers.1 REQUIRED"],
  ],
  ["with an answer of 2,000 signs and a line end", { answers: [`${long(2000)}\n`, "there"] }, []],
  ["with an endless reflection", { reflection: long(20_001) }, ["reflection TOO_LONG"]],
])("a project %s", (_fact, change, expected) => {
  const faults = faultsOfProject({ ...right, ...change }, 2);
  expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

test("a project without criteria needs no answers", () => {
  expect(faultsOfProject({ ...right, answers: [] }, 0)).toEqual([]);
});

test.each<[string, Omit<HandInText, "answers">, string[]]>([
  ["is a text", { links: [], reflection: "Five years of it." }, []],
  ["without a text is none", { links: ["https://example.com"], reflection: " " }, ["text REQUIRED"]],
  ["with an endless text", { links: [], reflection: long(20_001) }, ["text TOO_LONG"]],
  ["with a script for a link", { links: ["data:text/html,x"], reflection: "See" }, ["links.0 ADDRESS"]],
])("evidence %s", (_fact, typed, expected) => {
  expect(faultsOfEvidence(typed).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

test("an empty link is none of a form's and refused by the API", () => {
  expect(linksTyped(["", " https://example.com ", "\n"])).toEqual(["https://example.com"]);
  expect(faultsOfLinks(["https://example.com", ""])).toEqual([{ path: "links.1", code: "REQUIRED" }]);
});
