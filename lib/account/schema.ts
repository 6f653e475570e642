import { z } from "zod";
import { normalizeEmail } from "#lib/account/rules/email";
import { passwordLength } from "#lib/account/rules/password";
import { isPlainLine, isTimeZone, nameLength, weeklyMinutes } from "#lib/account/rules/profile";
import { paging, timestamp, uuid } from "#lib/http/shapes";
import { locales } from "#lib/locales";
import { roles, tokenScopes } from "#lib/permissions";
import type { Session } from "#lib/session";
import { themes } from "#lib/theme";

const email = z.string().max(320).overwrite(normalizeEmail).check(z.email(), z.maxLength(254));
const line = (longest: number) =>
  z
    .string()
    .max(longest * 4)
    .overwrite((text) => text.normalize("NFC").trim())
    .check(z.minLength(1), z.maxLength(longest))
    .refine(isPlainLine, "CHARACTERS");
const name = line(nameLength);
const locale = z.enum(locales);
const timeZone = z.string().max(64).refine(isTimeZone, "TIME_ZONE");
const role = z.enum(roles);

/** Any text; lib/account/rules/password.ts judges it, in characters and not in UTF-16 units. */
const newPassword = z
  .string()
  .max(4 * passwordLength.max)
  .meta({ minLength: passwordLength.min, maxLength: passwordLength.max });
const currentPassword = z.string().min(1).max(1_000);

export const signUp = z.strictObject({
  email,
  password: newPassword,
  name,
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  /** The secret of a link that gives a role. */
  invitation: z.string().min(1).max(200).optional(),
});
export type SignUp = z.output<typeof signUp>;

export const newcomer = z.strictObject({
  id: uuid,
  email: z.string(),
  name: z.string(),
  role,
  locale,
  timeZone: z.string(),
});
export type Newcomer = z.output<typeof newcomer>;

export const session = z.strictObject({
  user: z.strictObject({ id: uuid, name: z.string(), role, locale }).nullable(),
}) satisfies z.ZodType<Session>;

export const me = newcomer.extend({ weeklyMinutes: z.int(), theme: z.enum(themes) });
export type Me = z.output<typeof me>;

export const profileChange = z
  .strictObject({
    name,
    locale,
    timeZone,
    weeklyMinutes: z.int().min(weeklyMinutes.min).max(weeklyMinutes.max),
    theme: z.enum(themes),
  })
  .partial();
export type ProfileChange = z.output<typeof profileChange>;

/** People who only sign in through a provider have no password to repeat; they sign in again instead. */
export const farewell = z.strictObject({ password: currentPassword.optional() });
export const passwordChange = z.strictObject({ current: currentPassword.optional(), next: newPassword });
export type PasswordChange = z.output<typeof passwordChange>;

export const sessionList = z.strictObject({
  items: z.array(
    z.strictObject({ id: uuid, device: z.string(), createdAt: timestamp, lastSeenAt: timestamp, current: z.boolean() }),
  ),
});
export type SessionList = z.output<typeof sessionList>;
export const sessionRevocation = z.strictObject({ except: z.enum(["this", "none"]) });

const scopes = z
  .array(z.enum(tokenScopes))
  .min(1)
  .max(tokenScopes.length)
  .refine((list) => new Set(list).size === list.length, "GIVEN_TWICE");
export const tokenRequest = z.strictObject({ name: line(60), scopes });
export type TokenRequest = z.output<typeof tokenRequest>;

const token = z.strictObject({
  id: uuid,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: timestamp,
});
export const newToken = token.extend({ token: z.string() });
export type NewToken = z.output<typeof newToken>;
export const tokenList = z.strictObject({ items: z.array(token.extend({ lastUsedAt: timestamp.nullable() })) });
export type TokenList = z.output<typeof tokenList>;

export const person = z.strictObject({
  id: uuid,
  email: z.string(),
  name: z.string(),
  role,
  suspendedAt: timestamp.nullable(),
  createdAt: timestamp,
  lastSeenAt: timestamp.nullable(),
});
export type Person = z.output<typeof person>;
export const personList = z.strictObject({ items: z.array(person), nextCursor: z.string().nullable() });
export type PersonList = z.output<typeof personList>;

export const personQuery = z.strictObject({
  q: z.string().max(200).optional(),
  role: role.optional(),
  status: z.enum(["active", "suspended"]).optional(),
  /** Only those who may be assigned as mentors. */
  assignable: z.literal("mentor").optional(),
  ...paging,
});
export type PersonQuery = z.output<typeof personQuery>;

export const personChange = z.strictObject({ role, suspended: z.boolean() }).partial();
export type PersonChange = z.output<typeof personChange>;

const rows = z.array(z.record(z.string(), z.unknown()));
/** Everything kept about one person, table by table. */
export const personalExport = z.strictObject({
  exportedAt: timestamp,
  profile: me.extend({ createdAt: timestamp }),
  sessions: rows,
  accessTokens: rows,
  identities: rows,
  progress: rows,
  events: rows,
  selfChecks: rows,
  handIns: rows,
  reviews: rows,
  mentors: rows,
  invitations: rows,
  mentorLevels: rows,
  checkIns: rows,
  selfRatings: rows,
  targets: rows,
  goal: rows,
  stepChoices: rows,
  calendar: rows,
  imports: rows,
  courseShifts: rows,
  reports: rows,
  /** What this person did as a mentor, without a word about whom. */
  mentoring: rows,
  acts: rows,
});
export type PersonalExport = z.output<typeof personalExport>;
