import { z } from "zod";
import { partner, party } from "#lib/cohort/schema/words";
import { timestamp, uuid } from "#lib/http/shapes";
import { roles } from "#lib/permissions";

const mentorOf = partner.extend({ since: timestamp, startedBy: party });

/** Answer of `GET /me/mentors`: who may see my learning now, and who could before. */
export const myMentors = z.strictObject({
  items: z.array(mentorOf),
  former: z.array(mentorOf.extend({ until: timestamp, endedBy: party })),
});
export type MyMentors = z.output<typeof myMentors>;

const invitation = z.strictObject({ id: uuid, createdAt: timestamp, expiresAt: timestamp });

/** Answer of `GET /me/invitations`: those that can still be accepted. */
export const invitationList = z.strictObject({ items: z.array(invitation) });
export type InvitationList = z.output<typeof invitationList>;

/** The one answer in which an invitation's secret ever stands. */
export const newInvitation = invitation.extend({ token: z.string() });
export type NewInvitation = z.output<typeof newInvitation>;

/** Anything short; what is no token of ours names no invitation. */
export const invitationToken = z.strictObject({ token: z.string().min(1).max(200) });

/** Whom an invitation is from, for whoever holds it. */
export const invitationLook = z.strictObject({ learner: z.strictObject({ name: z.string() }), expiresAt: timestamp });
export type InvitationLook = z.output<typeof invitationLook>;

export const acceptance = z.strictObject({ learner: partner, since: timestamp });
export type Acceptance = z.output<typeof acceptance>;

/** A learner's mentors as an administrator sees them. */
export const assignedMentor = mentorOf.extend({ email: z.string(), role: z.enum(roles) });
export const assignedMentors = z.strictObject({ items: z.array(assignedMentor) });
export type AssignedMentors = z.output<typeof assignedMentors>;

export const assignment = z.strictObject({ mentor: uuid });
