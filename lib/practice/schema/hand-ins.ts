import { z } from "zod";
import { capabilityChange } from "#lib/capability/schema";
import { localizedLine, localizedText, slug } from "#lib/catalog/schema";
import { timestamp, uuid } from "#lib/http/shapes";
import { faultsOfLinks, handInLimits } from "#lib/practice/rules/check-hand-in";
import { audiences, handInKinds, handInStates, verdicts } from "#lib/practice/rules/hand-in-state";

const verdict = z.enum(verdicts);
const audience = z.enum(audiences);

/** A mentor's word on a hand-in. The latest one stands. */
export const review = z.strictObject({
  id: uuid,
  verdict,
  /** One per acceptance criterion, in its order. */
  criteria: z.array(z.strictObject({ met: z.boolean(), comment: z.string() })),
  comment: z.string(),
  /** The mentor's name; null once their account is gone. */
  mentor: z.string().nullable(),
  at: timestamp,
});
export type Review = z.infer<typeof review>;

/** One hand-in with all that was said of it. A project names its stage, evidence its capability. */
export const handIn = z.strictObject({
  id: uuid,
  kind: z.enum(handInKinds),
  stage: slug.nullable(),
  capability: slug.nullable(),
  state: z.enum(handInStates),
  /** The latest review's, whatever became of the hand-in since. */
  verdict: verdict.nullable(),
  /** The project as it was when this was made; null for evidence. */
  project: z
    .strictObject({
      version: z.int(),
      title: localizedLine,
      brief: localizedText,
      deliverables: z.array(localizedText),
    })
    .nullable(),
  /** The acceptance criteria of that version and the answer to each; none for evidence. */
  criteria: z.array(z.strictObject({ text: localizedText, answer: z.string() })),
  links: z.array(z.string()),
  /** Markdown. */
  reflection: z.string(),
  audience,
  /** What its public page is asked by. */
  publicId: uuid,
  handedInAt: timestamp,
  withdrawnAt: timestamp.nullable(),
  /** Newest first. */
  reviews: z.array(review),
});
export type HandIn = z.infer<typeof handIn>;

/** What became of a stage's project; null: nothing stands. */
const projectState = z.enum(["submitted", "accepted", "returned"]).nullable();

/** Answer of `GET /me/projects`: every project one can do or has handed in, with the hand-in that stands. */
export const projectList = z.strictObject({
  items: z.array(z.strictObject({ stage: slug, state: projectState, handIn: handIn.nullable() })),
});
export type ProjectList = z.infer<typeof projectList>;

/** A stage's project as one learner knows it. */
export const ownProject = z.strictObject({
  stage: slug,
  /** The version that would be handed in against now; null when there is no such project any more. */
  version: z.int().nullable(),
  state: projectState,
  /** Whether it counts towards capabilities, and the hand-in that decides: what was accepted, else the latest. */
  shown: z.boolean(),
  judged: uuid.nullable(),
  /** What withdrawing that hand-in would move. */
  withdrawing: z.array(capabilityChange),
  /** Newest first, withdrawn ones included. */
  handIns: z.array(handIn),
});
export type OwnProject = z.infer<typeof ownProject>;

export const movedProject = ownProject.extend({ changes: z.array(capabilityChange) });
export type MovedProject = z.infer<typeof movedProject>;

const link = z.string().trim().max(handInLimits.link);
const links = z.array(link).max(handInLimits.links);
const markdown = z.string().max(handInLimits.reflection);

type Linked = { link?: string | undefined; links?: string[] | undefined };
/** `link` is another way to say `links` with one in it. */
export const linksOf = ({ link: one, links: several }: Linked): string[] => several ?? (one === undefined ? [] : [one]);

/** Codes of the rules, in zod's words. */
function checkLinks(context: z.core.ParsePayload<Linked>): void {
  const { value, issues } = context;
  const fault = (path: string[], message: string) =>
    issues.push({ code: "custom", input: value, path, message, continue: true });
  if (value.link !== undefined && value.links !== undefined) fault(["link"], "GIVEN_TWICE");
  for (const { path, code } of faultsOfLinks(linksOf(value)))
    fault(value.links === undefined ? ["link"] : path.split("."), code);
}

/** Body of `PUT /me/projects/{stage}`: `links`, or a single `link`. */
export const projectHandIn = z
  .strictObject({
    /** Makes sending twice harmless; without it, what stands already is not handed in again. */
    id: uuid.optional(),
    /** The version of the stage whose criteria are answered; without it, the published one. */
    version: z.int().min(1).optional(),
    link: link.optional(),
    links: links.optional(),
    /** One per acceptance criterion, in its order. */
    answers: z.array(z.string().trim().max(handInLimits.answer)).max(50).default([]),
    reflection: markdown.default(""),
    audience: audience.default("mentors"),
  })
  .check(checkLinks, ({ value, issues }) => {
    if (linksOf(value).length === 0)
      issues.push({ code: "custom", input: value, path: ["links"], message: "REQUIRED", continue: true });
  });
export type ProjectHandIn = z.output<typeof projectHandIn>;

/** Body of `POST /me/evidence`: what one learned or did before, in words, and where there is something to look at. */
export const evidenceHandIn = z
  .strictObject({
    id: uuid,
    capability: slug,
    link: link.optional(),
    links: links.optional(),
    text: markdown.refine((text) => text.trim() !== "", "REQUIRED"),
    audience: audience.default("mentors"),
  })
  .check(checkLinks);
export type EvidenceHandIn = z.output<typeof evidenceHandIn>;

/** Newest first, withdrawn ones included. */
export const evidenceList = z.strictObject({ items: z.array(handIn) });
export type EvidenceList = z.infer<typeof evidenceList>;

export const audienceChange = z.strictObject({ audience });

/** A hand-in its learner made public, as anyone may see it: nothing a mentor wrote, nothing else of the learner. */
export const publicWork = z.strictObject({
  kind: z.enum(handInKinds),
  /** The learner's name. */
  by: z.string(),
  /** `roadmap`: where the stage can be read; null when it is no longer published. */
  stage: z.strictObject({ slug, title: localizedLine, roadmap: slug.nullable() }).nullable(),
  capability: z.strictObject({ slug, name: localizedLine }).nullable(),
  project: z.strictObject({ title: localizedLine, brief: localizedText }).nullable(),
  criteria: z.array(z.strictObject({ text: localizedText, answer: z.string() })),
  links: z.array(z.string()),
  reflection: z.string(),
  handedInAt: timestamp,
  accepted: z.boolean(),
});
export type PublicWork = z.infer<typeof publicWork>;
