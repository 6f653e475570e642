import type { z } from "zod";
import type { Queryable } from "#lib/db/client";
import type { FieldDifference, ThreeWay, ThreeWayField } from "#lib/editorial/rules/difference/comparing";
import type { KindName } from "#lib/editorial/rules/kinds/kind";
import type { FieldError } from "#lib/errors";

/** What the server needs of a kind's rules. */
type ServerRules<Content> = {
  kind: KindName;
  comparing: {
    differenceOf: (before: Content, after: Content) => FieldDifference<string>[];
    compareThree: (three: ThreeWay<Content>) => ThreeWayField[];
  };
  missing: (content: Content) => FieldError[];
};

/** Whose content it is, and what its draft says so far; nulls for a new item. */
export type Place<Content> = { slug: string | null; before: Content | null };

/** A kind of content with everything its editorial life asks of it; the life itself is the same for all of them. */
export type ContentKind<Content, Patch> = {
  rules: ServerRules<Content>;
  /** The whole as an editor may leave it. */
  whole: z.ZodType<Content>;
  /** Content with an edit laid over it; a text changes only in the languages that the edit names. */
  patched: (content: Content, patch: Patch) => Content;
  /**
   * Checks that everything the content names exists, and puts its lists in order.
   * @throws AppError INVALID naming everything that does not exist or does not fit
   */
  settle: (client: Queryable, content: Content, place: Place<Content>) => Promise<Content>;
  /** An earlier state as it may come back into what stands now. Left out: all of it. */
  restored?: (now: Content, then: Content) => Content;
  /** Whether learners' numbers and other published items rest on it, so that publishing checks the whole. */
  inWhole?: true;
  /** Public ids that no item of this kind may have. */
  reserved: readonly string[];
};
