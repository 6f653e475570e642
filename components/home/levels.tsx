import { getTranslations } from "next-intl/server";
import { say } from "#lib/catalog/rules/said";
import type { ModelContent } from "#lib/catalog/schema";
import { cx } from "#lib/cx";
import type { Locale } from "#lib/locales";

/** What a level means, and what it may rest on. */
export async function Levels({ levels, locale }: { levels: ModelContent["levels"]; locale: Locale }) {
  const t = await getTranslations("home");
  return (
    <section aria-labelledby="levels" className="page mt-16 md:mt-24">
      <h2 id="levels" className="border-ink border-t-2 pt-4 text-2xl">
        {t("levelsTitle")}
      </h2>
      <p className="measure mt-2 text-soft">{t("levelsText")}</p>
      <dl className="mt-8 grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-5">
        {levels.map(({ level, name, meaning }) => (
          <div key={level} className="flex flex-col">
            <dt className="flex items-center gap-3 font-semibold font-serif text-lg">
              <Steps level={level} />
              {say(name, locale).text}
            </dt>
            <dd className="mt-1 text-sm text-soft">{say(meaning, locale).text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Four steps, as many of them taken as the level says. */
function Steps({ level }: { level: number }) {
  return (
    <span aria-hidden className="flex items-end gap-0.5">
      {[1, 2, 3, 4].map((step) => (
        <span
          key={step}
          style={{ height: `${4 + step * 3}px` }}
          className={cx("w-1.5 border", step <= level ? "border-ink bg-ink" : "border-edge")}
        />
      ))}
    </span>
  );
}
