export const nameLength = 80;
export const weeklyMinutes = { min: 15, max: 6_000 } as const;
export const tokensPerPerson = 20;

/** Control characters, and marks that turn the direction of the text around a name. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

export const isPlainLine = (text: string): boolean => !invisible.test(text);

/** Whether this is a zone by its IANA name. Offsets such as +08:00 are not: they mean opposite things to different programs. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
