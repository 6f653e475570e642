import { z } from "zod";
import { resourceContent, slug } from "#lib/catalog/schema";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { outsideProblems } from "#lib/http/outside/problem";
import { timestamp, uuid } from "#lib/http/shapes";
import { carePageSize, linkHints, linkStates, linkViews, reportReasons } from "#lib/links/rules/vocabulary";

/** `?page=&limit=`: lists of what needs care are turned page by page. */
export const carePaging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(carePageSize),
};

export const linkQuery = z.strictObject({ view: z.enum(linkViews).default("care"), ...carePaging });
export type LinkQuery = z.infer<typeof linkQuery>;

export const linkRow = z.strictObject({
  slug,
  title: resourceContent.shape.title,
  /** Of the draft; what `If-Match` must say to change it. */
  version: z.int(),
  state: z.enum(resourceStates),
  /** As learners have it. */
  url: z.string(),
  draftUrl: z.string(),
  link: z.strictObject({
    state: z.enum(linkStates),
    httpStatus: z.int().nullable(),
    problem: z.enum(outsideProblems).nullable(),
    hint: z.enum(linkHints).nullable(),
    /** Failures on so many occasions; at three it is broken. */
    strikes: z.int(),
    /** Where the site says the page has gone for good. */
    proposal: z.string().nullable(),
    checkedAt: timestamp.nullable(),
    /** Someone has asked for a check that has not been made yet. */
    asked: z.boolean(),
  }),
  /** How many reports nobody has handled; the oldest of them are below. */
  reported: z.int(),
  reports: z.array(
    z.strictObject({ id: uuid, reason: z.enum(reportReasons), note: z.string(), reportedAt: timestamp }),
  ),
});
export type LinkRow = z.infer<typeof linkRow>;

/** What is known of the link of one resource. */
export const linkHealth = linkRow.pick({ url: true, link: true, reported: true });
export type LinkHealth = z.infer<typeof linkHealth>;

export const linkRows = z.strictObject({
  items: z.array(linkRow),
  /** How many there are in each view. */
  counts: z.record(z.enum(linkViews), z.int()),
  total: z.int(),
  page: z.int(),
  limit: z.int(),
  /** Off: this server reaches no other host, and what is asked for waits. */
  checks: z.enum(["on", "off"]),
});
export type LinkRowsAnswer = z.infer<typeof linkRows>;
export type LinkRows = Omit<LinkRowsAnswer, "checks">;

export const linkRequest = z.strictObject({ slugs: z.array(slug).min(1).max(200) });
export const linkRequestAnswer = z.strictObject({ asked: z.int(), checks: z.enum(["on", "off"]) });
export type LinkRequestAnswer = z.infer<typeof linkRequestAnswer>;

/** The address one saw proposed: what is applied is what one agreed to. */
export const proposalRequest = z.strictObject({ to: resourceContent.shape.url });
