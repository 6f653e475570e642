import type { FieldError } from "#lib/errors";
import { isWebAddress } from "#lib/web-address";

/** Numbers of signs; of links, how many. */
export const handInLimits = { links: 10, link: 2000, answer: 2000, reflection: 20_000 } as const;

/** Bytes of a body: every sign of the fields above may take six, and be escaped. */
export const largestHandIn = 512 * 1024;

/** Handing in is rare; what comes faster is no learner. */
export const handInLimit = { per: "user", points: 300, seconds: 60 * 60 } as const;

/** Hand-ins that are kept for one project or capability, withdrawn ones included. */
export const handInsPerThing = 50;

/** What a learner types. Answers stand in the order of the acceptance criteria. */
export type HandInText = { links: readonly string[]; answers: readonly string[]; reflection: string };

/** Every criterion without an answer. */
export const missingAnswers = (answers: readonly string[], criteria: number): FieldError[] =>
  Array.from({ length: criteria }, (_, index) => index)
    .filter((index) => (answers[index] ?? "").trim() === "")
    .map((index) => ({ path: `answers.${index}`, code: "REQUIRED" }));

function faultOfLink(link: string, index: number, links: readonly string[]): FieldError[] {
  const path = `links.${index}`;
  if (link === "") return [{ path, code: "REQUIRED" }];
  if (link.length > handInLimits.link) return [{ path, code: "TOO_LONG" }];
  if (!isWebAddress(link)) return [{ path, code: "ADDRESS" }];
  return links.indexOf(link) < index ? [{ path, code: "GIVEN_TWICE" }] : [];
}

const tooLong = (path: string, text: string, most: number): FieldError[] =>
  text.trim().length > most ? [{ path, code: "TOO_LONG" }] : [];

/** What is wrong with the links, in the codes of the API. */
export const faultsOfLinks = (links: readonly string[]): FieldError[] =>
  links.map((link) => link.trim()).flatMap(faultOfLink);

/** The links of a form, where a field may stay empty. */
export const linksTyped = (links: readonly string[]): string[] =>
  links.map((link) => link.trim()).filter((link) => link !== "");

const faultsOfFields = (links: readonly string[]): FieldError[] =>
  faultsOfLinks(links).filter(({ path, code }) => code !== "REQUIRED" || links[Number(path.slice(6))]?.trim() !== "");

/** What is wrong with a project as typed, in the order of the form; empty: it can be handed in. */
export const faultsOfProject = ({ links, answers, reflection }: HandInText, criteria: number): FieldError[] => [
  ...[
    ...missingAnswers(answers, criteria),
    ...answers.flatMap((answer, index) => tooLong(`answers.${index}`, answer, handInLimits.answer)),
  ].sort((a, b) => Number(a.path.slice(8)) - Number(b.path.slice(8))),
  ...(linksTyped(links).length === 0 ? [{ path: "links.0", code: "REQUIRED" }] : faultsOfFields(links)),
  ...tooLong("reflection", reflection, handInLimits.reflection),
];

/** What is wrong with evidence as typed: it is a text, and links where there is something to look at. */
export const faultsOfEvidence = ({ links, reflection }: Omit<HandInText, "answers">): FieldError[] => [
  ...(reflection.trim() === "" ? [{ path: "text", code: "REQUIRED" }] : []),
  ...tooLong("text", reflection, handInLimits.reflection),
  ...faultsOfFields(links),
];
