export const passwordLength = { min: 10, max: 128 } as const;

export type PasswordFault = "TOO_SHORT" | "TOO_LONG" | "PASSWORD_COMMON" | "PASSWORD_PERSONAL";

/** Words of the person and of the product, which a guesser tries first. */
type Owner = { email: string; name: string };
const productWords = ["waymark", "\u8def\u6807"];

/** So much has to be left, in letters and digits, once the person's own words are taken out. */
const ownWork = 8;

const lengthOf = (text: string): number => [...text].length;
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Whether it is one short piece again and again ("abcabcabcabc"), or a run along the alphabet ("3456789012"). */
function isMonotone(password: string, isCommon: (word: string) => boolean): boolean {
  const letters = [...password];
  for (let size = 1; size <= letters.length / 2; size++) {
    if (letters.length % size !== 0) continue;
    const piece = letters.slice(0, size).join("");
    if (password === piece.repeat(letters.length / size) && (size <= 4 || isCommon(piece))) return true;
  }
  const steps = letters.slice(1).map((letter, index) => {
    const step = (letter.codePointAt(0) ?? 0) - (letters[index]?.codePointAt(0) ?? 0);
    // After 9 comes 0.
    return Math.abs(step) === 9 ? -Math.sign(step) : step;
  });
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function isPersonal(password: string, { email, name }: Owner): boolean {
  const words = [email.split("@")[0] ?? "", name, ...name.split(/\s+/), ...email.split(/[@.+_-]/), ...productWords]
    .map(fold)
    .filter((word) => lengthOf(word) >= (/^[\x20-\x7e]*$/.test(word) ? 3 : 2))
    .sort((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, " "), password);
  return left !== password && lengthOf(left.replace(/[^\p{L}\p{N}]/gu, "")) < ownWork;
}

/**
 * What is wrong with a new password, or `null`. Length counts characters as people see them in code points, after composing;
 * no rule asks for kinds of characters (NIST SP 800-63B-4, 3.1.1.2).
 */
export function passwordFault(
  password: string,
  owner: Owner,
  isCommon: (word: string) => boolean = () => false,
): PasswordFault | null {
  const length = lengthOf(password.normalize("NFC"));
  if (length < passwordLength.min) return "TOO_SHORT";
  if (length > passwordLength.max) return "TOO_LONG";
  const folded = fold(password);
  if (isCommon(folded) || isMonotone(folded, isCommon)) return "PASSWORD_COMMON";
  return isPersonal(folded, owner) ? "PASSWORD_PERSONAL" : null;
}
