import { isLocale, type Locale } from "#lib/locales";

type Signs = {
  /** The language chosen in this browser before, if any. */
  chosen: string | undefined;
  /** The Accept-Language header (RFC 9110, 12.5.4). */
  accepted: string | null;
};

/** The language to greet someone in. Without any sign of preference it is Chinese, the language of the curriculum. */
export function preferredLocale({ chosen, accepted }: Signs): Locale {
  if (isLocale(chosen)) return chosen;
  const wishes = (accepted ?? "").split(",").map((wish) => {
    const [range = "", ...parameters] = wish.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    return { language: range.split("-")[0], weight: Number.isFinite(weight) ? weight : 0 };
  });
  const best = wishes
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((one, other) => other.weight - one.weight)[0];
  if (isLocale(best?.language)) return best.language;
  // Someone who asks for languages we lack is likelier to read English than Chinese.
  return wishes.some(({ language, weight }) => language !== "" && language !== "*" && weight > 0) ? "en" : "zh";
}
