/** Names of products, the same in every language. The first that fits counts: browsers claim to be each other. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger\//, "WeChat"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const first = (list: [RegExp, string][], text: string): string | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The browser and the system of a session, as far as its User-Agent says; the first word of it when it says neither. */
export function deviceParts(userAgent: string): string[] {
  const known = [first(browsers, userAgent), first(systems, userAgent)].filter((part) => part !== null);
  return known.length > 0
    ? known
    : [userAgent.split(/[\s/]/)[0] ?? ""].filter((word) => word !== "" && word !== "unknown");
}
