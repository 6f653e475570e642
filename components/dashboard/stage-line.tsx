"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Link } from "#components/ui/link";
import type { Outline } from "#lib/capability/rules/outline";
import { cx } from "#lib/cx";
import type { ProgressState } from "#lib/progress/schema";

type StageLineProps = { outline: Outline; progress: ProgressState | null; here: string | null };

/** The whole way as one line: a stretch per stage, inked as far as it is behind the learner. */
export function StageLine({ outline, progress, here }: StageLineProps) {
  const t = useTranslations("dashboard.where");
  const format = useFormatter();
  return (
    <ol aria-label={t("stages")} className="mt-6 flex">
      {outline.stages.map(({ slug, title }) => {
        const totals = progress?.stages.find((stage) => stage.slug === slug)?.totals;
        const share = (totals?.percent ?? 0) / 100;
        const said = totals ? t("stage", { title: title.text, ...totals }) : t("stageUnknown", { title: title.text });
        const isHere = here === slug;
        return (
          <li key={slug} className="min-w-0 flex-1">
            <Link
              href={`/roadmaps/${outline.slug}/${slug}`}
              aria-label={isHere ? `${said} (${t("here")})` : said}
              aria-current={isHere ? "step" : undefined}
              className="group block py-3"
            >
              <span aria-hidden className="relative flex h-3 items-center">
                <span
                  className={cx(
                    "print-exact absolute left-0 z-1 size-3 rounded-full border-2",
                    isHere ? "border-accent" : totals?.done ? "border-ink" : "border-edge",
                    share === 1 ? "bg-ink" : "bg-paper",
                  )}
                />
                <span className="print-exact h-0.5 w-full bg-rule group-hover:bg-edge">
                  <span
                    className={cx("print-exact block h-full", isHere ? "bg-accent" : "bg-ink")}
                    style={{ width: `${share * 100}%` }}
                  />
                </span>
              </span>
              <span
                aria-hidden
                className={cx(
                  "mt-2 hidden pr-3 text-xs leading-normal group-hover:text-ink lg:block",
                  isHere ? "text-ink" : "text-soft",
                )}
              >
                <span lang={title.lang}>{title.text}</span>
                <span className="block tabular-nums">
                  {totals ? format.number(share, { style: "percent" }) : "\u00a0"}
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
