/**
 * One mailbox, one spelling: compatibility forms folded (a full-width @ is an @), lower case, no space around it.
 * Whether the result is an address is for the schema to say.
 */
export const normalizeEmail = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase();

/** Catches slips while one types; what passes may still be refused by the schema, what fails always is. */
export const looksLikeEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(normalizeEmail(typed));
