import { timingSafeEqual } from "node:crypto";
import { sealOf } from "#lib/auth/seal";

/** What one draw of one learner is made from. */
export type Draw = {
  userId: string;
  stageId: string;
  /** The published version of the stage whose questions are drawn. */
  version: number;
  /** How many attempts the learner had made at this stage. */
  number: number;
  /** Questions of that version that were not to be had, see rules/pool. */
  leftOut: string;
};

/** What order, choice and options follow from: stored with the attempt. */
export const seedOf = (draw: Draw): string => `${draw.leftOut}.${macOf(draw).toString("base64url")}`;

const macOf = ({ userId, stageId, version, number, leftOut }: Draw): Buffer =>
  sealOf("draw", `${userId} ${stageId} ${version} ${number} ${leftOut}`);

/**
 * The draw as the learner's browser carries it. Nothing is stored until it is answered: number and seal make it the same
 * draw on every visit, nobody can ask for another one, and nobody can name a version that was not published to them.
 */
export const tokenOf = (draw: Draw): string => `${draw.version}.${draw.number}.${seedOf(draw)}`;

export type Named = Pick<Draw, "version" | "number" | "leftOut"> & { seed: string };

const form = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9a-f][0-9a-f]{0,255})\.([A-Za-z0-9_-]{43})$/;

/** What a token says, whether or not it is true. Null: no token of ours. */
export function readToken(token: string): Named | null {
  const [, version, number, leftOut = "", mac] = form.exec(token) ?? [];
  return mac === undefined
    ? null
    : { version: Number(version), number: Number(number), leftOut, seed: `${leftOut}.${mac}` };
}

/** Whether this site gave this draw to this learner. */
export function isGenuine(named: Named, owner: Pick<Draw, "userId" | "stageId">): boolean {
  const given = Buffer.from(named.seed);
  const made = Buffer.from(seedOf({ ...named, ...owner }));
  return given.length === made.length && timingSafeEqual(given, made);
}
