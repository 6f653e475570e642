/** Minutes as whole hours, the same wherever a number of hours is said; less than one is one, so that a rest is never none. */
export const nearestHours = (minutes: number): number => (minutes > 0 ? Math.max(1, Math.round(minutes / 60)) : 0);
