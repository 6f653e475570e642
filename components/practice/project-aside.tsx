import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import { say } from "#lib/catalog/rules/said";
import type { Project } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

/** Beside the project, on a phone before and after it: what to hand in, and what handing in counts for. */
export function ProjectAside({ project, locale }: { project: Project; locale: Locale }) {
  const t = useTranslations("project");
  const stage = useTranslations("stage");
  return (
    <div className="content-start gap-9 max-lg:contents lg:grid">
      <section aria-labelledby="deliverables" className="max-lg:order-first">
        <h2 id="deliverables" className="border-ink border-t-2 pt-3 text-xl">
          {stage("deliverables")}
        </h2>
        <ul className="mt-2 grid list-disc gap-1.5 pl-5 marker:text-accent">
          {project.deliverables.map((point) => (
            <li key={point.zh || point.en}>
              <Words said={say(point, locale)} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="how">
        <h2 id="how" className="border-ink border-t-2 pt-3 text-xl">
          {t("howTitle")}
        </h2>
        <ul className="mt-2 grid gap-2 text-sm text-soft">
          <li>{t("how.counts")}</li>
          <li>{t("how.returned")}</li>
          <li>{t("how.kept")}</li>
        </ul>
        <p className="mt-3 text-sm">
          {t.rich("earlier", {
            link: (chunks) => (
              <Link href="/evidence" className="link">
                {chunks}
              </Link>
            ),
          })}
        </p>
      </section>
    </div>
  );
}
