import { useLocale, useTranslations } from "next-intl";
import { CriterionWord, Reviews } from "#components/practice/reviews";
import { Words } from "#components/roadmap/words";
import { LazyMarkdown } from "#components/ui/lazy-markdown";
import { say } from "#lib/catalog/rules/said";
import type { HandIn } from "#lib/practice/schema/hand-ins";

type HandInBodyProps = {
  handIn: HandIn;
  /** Level of the headings inside. */
  level: 3 | 4;
};

/** All that was handed in, with what mentors said of it. */
export function HandInBody({ handIn, level }: HandInBodyProps) {
  const t = useTranslations("handIn");
  const locale = useLocale();
  const Part = level === 3 ? "h3" : "h4";
  const words = handIn.reviews[0]?.criteria ?? [];
  return (
    <div className="grid gap-6">
      <Reviews handIn={handIn} />
      {handIn.criteria.length > 0 ? (
        <div>
          <Part className="text-base">{t("answers")}</Part>
          <ol className="mt-1 list-decimal pl-6 marker:text-soft marker:tabular-nums">
            {handIn.criteria.map(({ text, answer }, index) => {
              const word = words[index];
              return (
                <li key={text.zh || text.en} className="border-rule border-b py-3 pl-1 last:border-b-0">
                  <p className="text-sm text-soft">
                    <Words said={say(text, locale)} />
                  </p>
                  <p className="mt-1 whitespace-pre-wrap break-words">{answer}</p>
                  {word ? <CriterionWord word={word} /> : null}
                </li>
              );
            })}
          </ol>
        </div>
      ) : null}
      {handIn.reflection.trim() === "" ? null : (
        <div>
          <Part className="mb-1 text-base">{t(handIn.kind === "project" ? "reflection" : "story")}</Part>
          <LazyMarkdown text={handIn.reflection} under={level} />
        </div>
      )}
      {handIn.links.length > 0 ? (
        <div>
          <Part className="text-base">{t("links")}</Part>
          <OutLinks links={handIn.links} />
        </div>
      ) : null}
    </div>
  );
}

/** Addresses someone gave, as they gave them. */
export function OutLinks({ links }: { links: readonly string[] }) {
  const common = useTranslations("common");
  return (
    <ul className="mt-1">
      {links.map((link) => (
        <li key={link}>
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="link inline-block min-h-6 break-all pointer-coarse:py-2"
          >
            {link}
            <span className="sr-only">{common("opensBeside")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
