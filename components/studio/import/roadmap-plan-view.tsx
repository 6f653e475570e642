"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCourseWords } from "#components/studio/course/use-course-words";
import { useRoadmapFault } from "#components/studio/import/use-roadmap-fault";
import { Problem } from "#components/studio/outcome-note";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import type { Offer } from "#lib/editorial/rules/offer";
import type { PlannedRoadmapItem, RoadmapImportPlan } from "#lib/editorial/schema/roadmap-import";
import type { ApiError } from "#lib/http/client";
import { languageOf, pick } from "#lib/localized";

const kinds = ["roadmap", "stage", "topic"] as const;

type PlanProps = {
  plan: RoadmapImportPlan;
  offer: Offer;
  /** The text it was made of has changed since; it still says what to mend. */
  edited: boolean;
  pending: boolean;
  /** Why it was not applied. */
  error: ApiError | null;
  onApply: (hash: string) => void;
  onAgain: () => void;
};

/** What a file would do or has done, by kind, what is wrong with it, and the button that does it. */
export function RoadmapPlanView({ plan, offer, ...acts }: PlanProps) {
  return (
    <>
      <Verdict plan={plan} {...acts} />
      {plan.errors.length > 0 ? <PlanErrors errors={plan.errors} offer={offer} /> : null}
      {kinds.map((kind) => (
        <Items key={kind} kind={kind} items={plan.items.filter((item) => item.kind === kind)} offer={offer} />
      ))}
    </>
  );
}

function Verdict({ plan, edited, pending, error, onApply, onAgain }: Omit<PlanProps, "offer">) {
  const t = useTranslations("studio.roadmapImport");
  const bulk = useTranslations("studio.bulk.import");
  const count = (action: string) => plan.items.filter((item) => item.action === action).length;
  const [created, changed] = [count("create"), count("change")];
  if (plan.applied && plan.roadmap) {
    return (
      <Notice>
        <p>{t("applied", { created, changed })}</p>
        <p className="mt-2 flex flex-wrap gap-3">
          <Link href={`/studio/roadmaps/${plan.roadmap.slug}`} className={buttonClass({ size: "sm" })}>
            {t("toOutline")}
          </Link>
          <Link href={`/studio/releases?roadmap=${plan.roadmap.slug}`} className={buttonClass({ size: "sm" })}>
            {t("toReleases")}
          </Link>
        </p>
      </Notice>
    );
  }
  if (edited) return <Notice>{t("edited")}</Notice>;
  if (plan.hash === null) return <Notice tone="error">{t("hasErrors", { count: plan.errors.length })}</Notice>;
  if (error?.code === "PLAN_OUTDATED" || error?.code === "PLAN_HAS_ERRORS") {
    return (
      <Notice tone="error">
        <p>{t("outdated")}</p>
        <Button size="sm" className="mt-2" pending={pending} onClick={onAgain}>
          {bulk("planAgain")}
        </Button>
      </Notice>
    );
  }
  const { hash } = plan;
  if (created + changed === 0) return <Notice>{t("nothingToDo")}</Notice>;
  return (
    <div className="grid gap-3">
      {error ? <Problem error={error} /> : null}
      <p>
        <Button variant="solid" pending={pending} onClick={() => onApply(hash)}>
          {t("apply", { created, changed })}
        </Button>
      </p>
    </div>
  );
}

function PlanErrors({ errors, offer }: { errors: RoadmapImportPlan["errors"]; offer: Offer }) {
  const t = useTranslations("studio.roadmapImport");
  const words = useRoadmapFault(offer);
  return (
    <ul className="grid gap-2" aria-label={t("errors")}>
      {errors.map((error) => (
        <li key={JSON.stringify(error)} className="border-accent border-l-2 pl-3">
          <span className="break-all font-medium">
            {error.line === null ? error.path || t("wholeFile") : t("line", { line: error.line })}
          </span>
          <span className="block break-words">{words(error)}</span>
        </li>
      ))}
    </ul>
  );
}

type ItemsProps = { kind: (typeof kinds)[number]; items: PlannedRoadmapItem[]; offer: Offer };

/** Items of one kind; those that stay as they are only by their number. */
function Items({ kind, items, offer }: ItemsProps) {
  const t = useTranslations("studio.roadmapImport");
  const { label } = useCourseWords(offer);
  const locale = useLocale();
  if (items.length === 0) return null;
  const shown = items.filter(({ action }) => action !== "nothing");
  const same = items.length - shown.length;
  return (
    <section aria-labelledby={`plan-${kind}`} className="grid grid-cols-1 gap-1">
      <h3 id={`plan-${kind}`} className="text-lg">
        {t(`kind.${kind}`)}
      </h3>
      {shown.length > 0 ? (
        <ul className="border-rule border-t">
          {shown.map(({ slug, title, action, changed, minutes }) => (
            <li key={slug} className="grid gap-0.5 border-rule border-b py-2">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium text-sm">{t(`action.${action}`)}</span>
                <span lang={languageOf(title, locale)} className="min-w-0 break-words">
                  {pick(title, locale) || slug}
                </span>
                <span className="break-all text-sm text-soft">{slug}</span>
                {minutes ? (
                  <span className="text-sm text-soft tabular-nums">
                    {kind === "stage" ? t("hours", { count: minutes / 60 }) : t("minutes", { count: minutes })}
                  </span>
                ) : null}
              </span>
              {changed.length > 0 ? (
                <span className="break-words text-sm text-soft">{changed.map(label).join(" · ")}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {same > 0 ? <p className="text-sm text-soft">{t("same", { count: same })}</p> : null}
    </section>
  );
}
