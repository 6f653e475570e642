import { useTranslations } from "next-intl";
import type { Said } from "#lib/catalog/rules/said";

/** Text of the curriculum, with its language where that is not the page's. */
export function Words({ said }: { said: Said }) {
  return said.lang === undefined ? said.text : <span lang={said.lang}>{said.text}</span>;
}

/** Says that a text is missing in the language of the page and stands here in the other one. */
export function OtherLanguage({ of }: { of: readonly Said[] }) {
  const t = useTranslations("topic");
  const lang = of.find((said) => said.lang !== undefined)?.lang;
  return lang === undefined ? null : <p className="mt-2 text-sm text-soft">{t("onlyIn", { lang })}</p>;
}
