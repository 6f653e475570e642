import { z } from "zod";
import { commentLength, noteLength, parties } from "#lib/cohort/rules/vocabulary";
import { uuid } from "#lib/http/shapes";

export const party = z.enum(parties);
export const level = z.int().min(0).max(4);

const trimmed = (longest: number) =>
  z
    .string()
    .max(longest * 2)
    .overwrite((text) => text.trim())
    .check(z.maxLength(longest));

/** Words that may be left out are empty then. */
export const comment = trimmed(commentLength);
export const shortNote = trimmed(noteLength);
/** The note without which no level is given. */
export const levelNote = shortNote.check(z.minLength(1));

/** Whose words these are: a name, or null once the account is gone. */
export const author = z.string().nullable();

/** A person as the other side of a mentorship knows them: nothing but the name. */
export const partner = z.strictObject({ id: uuid, name: z.string() });
