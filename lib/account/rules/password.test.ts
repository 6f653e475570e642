import { describe, expect, test } from "vitest";
import { passwordFault } from "#lib/account/rules/password";
import { isCommonPassword } from "#lib/auth/common-passwords";

const owner = { email: "mei.lin@example.org", name: "Lin Mei" };
const judge = (password: string, person = owner) => passwordFault(password, person, isCommonPassword);

describe("a new password", () => {
  test.each([
    ["nine characters", "x7#kQ2p!a", "TOO_SHORT"],
    ["ten characters", "x7#kQ2p!aZ", null],
    ["128 characters", `${"x7#kQ2p!aZ".repeat(12)}abXYcdef`, null],
    ["129 characters", `${"x7#kQ2p!aZ".repeat(12)}abXYcdefg`, "TOO_LONG"],
    ["nine symbols outside the basic plane", "🦊🌲🌊🔥🪨🌙🍄🐝🦉", "TOO_SHORT"],
    ["ten of them", "🦊🌲🌊🔥🪨🌙🍄🐝🦉🐢", null],
    ["128 of them", `${"🦊🌲🌊🔥".repeat(31)}🪨🌙🍄🐝`, null],
    ["letters composed in two ways count once", `${"é".normalize("NFD").repeat(3)}xyzabc`, "TOO_SHORT"],
    ["a Chinese sentence", "床前明月光疑是地上霜举头", null],
    ["spaces at both ends are part of it", "  eight by  ", null],
    ["lower case only", "correct horse battery staple", null],
    ["in the list", "qwertyuiop", "PASSWORD_COMMON"],
    ["in the list, in capitals", "QwertyUIOP", "PASSWORD_COMMON"],
    ["in the list, in full-width letters", "ｑｗｅｒｔｙｕｉｏｐ", "PASSWORD_COMMON"],
    ["one letter", "aaaaaaaaaaaa", "PASSWORD_COMMON"],
    ["a short piece again and again", "abc1abc1abc1", "PASSWORD_COMMON"],
    ["a common word again", "passwordpassword", "PASSWORD_COMMON"],
    ["digits in order", "345678901234", "PASSWORD_COMMON"],
    ["letters backwards", "zyxwvutsrqpon", "PASSWORD_COMMON"],
    ["the address's first part and a year", "mei.lin2026", "PASSWORD_PERSONAL"],
    ["the name and a year", "LinMei-2026!", "PASSWORD_PERSONAL"],
    ["the product and a year", "Waymark2026!", "PASSWORD_PERSONAL"],
    ["the product in Chinese", "路标路标1234567", "PASSWORD_PERSONAL"],
    ["a sentence with the name in it", "lin walks to the lake at dawn", null],
  ])("%s", (_fact, password, fault) => expect(judge(password)).toBe(fault));

  test.each([
    ["a Chinese name", "王小明20260101", { email: "w@example.org", name: "王小明" }, null],
    [
      "a Chinese name and few digits",
      "王小明王小明2026",
      { email: "w@example.org", name: "王小明" },
      "PASSWORD_PERSONAL",
    ],
    ["one letter as a name", "x7#kQ2p!aZ", { email: "x@example.org", name: "x" }, null],
    ["nothing known", "x7#kQ2p!aZ", { email: "", name: "" }, null],
  ])("%s", (_fact, password, person, fault) => expect(judge(password, person)).toBe(fault));
});

test("a hostile password is judged at once", () => {
  const start = performance.now();
  for (const piece of ["a", "ab", "12", "lin"]) judge(piece.repeat(64).slice(0, 128));
  judge("a".repeat(65_536));
  expect(performance.now() - start).toBeLessThan(50);
});
