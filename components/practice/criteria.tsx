import { useLocale, useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { say } from "#lib/catalog/rules/said";
import type { Localized } from "#lib/localized";

/** The acceptance criteria to read, for those who do not hand in just now. */
export function Criteria({ criteria }: { criteria: readonly Localized[] }) {
  const t = useTranslations("stage");
  const locale = useLocale();
  return (
    <section aria-labelledby="acceptance">
      <h2 id="acceptance" className="border-ink border-t-2 pt-3 text-xl">
        {t("acceptance")}
      </h2>
      <ol className="mt-2 list-decimal pl-6 marker:text-soft marker:tabular-nums">
        {criteria.map((criterion) => (
          <li key={criterion.zh || criterion.en} className="border-rule border-b py-2.5 pl-1 last:border-b-0">
            <Words said={say(criterion, locale)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
