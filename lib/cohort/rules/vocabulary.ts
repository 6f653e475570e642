/** Days without learning after which a mentor is told. */
export const quietLimit = 14;

/** How long an invitation may be accepted, in days, and how many of a learner's may be open at once. */
export const invitationDays = 14;
export const openInvitations = 10;

/** A mentor sees a few learners; these only keep a list from becoming endless. */
export const mentorsPerLearner = 20;
export const learnersPerMentor = 200;

/** Longest texts, in UTF-16 units. */
export const noteLength = 2_000;
export const commentLength = 4_000;

/** Who opened or ended a mentorship. */
export const parties = ["learner", "mentor", "admin"] as const;
export type Party = (typeof parties)[number];

/** Which of their learners a mentor wants to see. */
export const learnerFilters = ["all", "stalled", "waiting"] as const;
export type LearnerFilter = (typeof learnerFilters)[number];
