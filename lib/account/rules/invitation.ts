import type { Role } from "#lib/permissions";

/** What a link may make of someone. Administrators are made by hand, of people one knows. */
export const invitedRoles = ["learner", "mentor", "editor"] as const satisfies readonly Role[];

/** How long a link holds, in days; how many may be open at once; the longest note on whom it is for, in UTF-16 units. */
export const invitationDays = 14;
export const openInvitations = 200;
export const invitationNoteLength = 120;
