import { z } from "zod";
import { invitationNoteLength, invitedRoles } from "#lib/account/rules/invitation";
import { isPlainLine } from "#lib/account/rules/profile";
import { timestamp, uuid } from "#lib/http/shapes";

const role = z.enum(invitedRoles);
const note = z
  .string()
  .max(invitationNoteLength)
  .overwrite((text) => text.trim())
  .refine((text) => text === "" || isPlainLine(text), "CHARACTERS");

/** The id is made by who asks, so that asking twice makes one link. */
export const invitationRequest = z.strictObject({ id: uuid, role, note: note.optional() });
export type InvitationRequest = z.output<typeof invitationRequest>;

export const accountInvitation = z.strictObject({
  id: uuid,
  role,
  note: z.string(),
  /** Null once that account is gone. */
  inviter: z.string().nullable(),
  createdAt: timestamp,
  expiresAt: timestamp,
});
export type AccountInvitation = z.output<typeof accountInvitation>;

/** The one answer in which an invitation's secret ever stands; null when the same request was answered before. */
export const newAccountInvitation = accountInvitation.extend({ token: z.string().nullable() });
export type NewAccountInvitation = z.output<typeof newAccountInvitation>;

/** Those that can still be used, newest first. */
export const accountInvitations = z.strictObject({ items: z.array(accountInvitation) });
export type AccountInvitations = z.output<typeof accountInvitations>;

/** Anything short; what is no token of ours names no invitation. */
export const accountInvitationToken = z.strictObject({ token: z.string().min(1).max(200) });
export const accountInvitationLook = z.strictObject({ role, expiresAt: timestamp });
export type AccountInvitationLook = z.output<typeof accountInvitationLook>;
