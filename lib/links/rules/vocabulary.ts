/** unknown: it answered neither well nor badly enough to say. Below three strikes a link that fails is unknown too. */
export const linkStates = ["unchecked", "ok", "moved", "broken", "unknown"] as const;
export type LinkState = (typeof linkStates)[number];

/**
 * What a person should look at although there is an answer. soft-404: the page calls itself not found. home: it leads to the
 * site's front page. certificate: browsers warn of it. inside: it leads into a network. loop: redirects do not end.
 */
export const linkHints = ["soft-404", "home", "certificate", "inside", "loop"] as const;
export type LinkHint = (typeof linkHints)[number];

/** What the list of links shows: what needs care, or one state. */
export const linkViews = ["care", "reported", ...linkStates] as const;
export type LinkView = (typeof linkViews)[number];

export const reportReasons = ["dead", "wrong", "poor", "paid", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What an editor did about reports: mended something, or found the resource right as it is. */
export const reportOutcomes = ["mended", "kept"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** Characters of a report's note. */
export const longestNote = 500;

/** Rows of one page of the lists. */
export const carePageSize = 25;
