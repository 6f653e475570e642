import { getTranslations } from "next-intl/server";
import type { CSSProperties } from "react";
import { Link } from "#components/ui/link";
import { Phrase } from "#components/ui/phrase";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import type { Stage } from "#lib/catalog/schema";
import { cx } from "#lib/cx";
import type { Locale } from "#lib/locales";

/**
 * The way as one line. On a phone it runs down; on a wide screen it runs across and climbs after every third of the way,
 * as what one can do does.
 */
export async function Route({ roadmap, stages, locale }: { roadmap: string; stages: Stage[]; locale: Locale }) {
  const t = await getTranslations("home");
  const third = Math.ceil(stages.length / 3);
  const floor = (index: number) => Math.floor(index / third);
  const climbs = ["lg:pt-24", "lg:pt-12", "lg:pt-0"];
  return (
    <section aria-labelledby="route" className="page">
      <h2 id="route" className="border-ink border-t-2 pt-4 text-2xl">
        {t("routeTitle")}
      </h2>
      <div className="relative mt-6 lg:mt-10">
        <Line count={stages.length} floor={floor} />
        <ol
          className="lg:grid lg:grid-cols-[repeat(var(--stages),minmax(0,1fr))]"
          style={{ "--stages": stages.length } as CSSProperties}
        >
          {stages.map((stage, index) => {
            const title = say(stage.title, locale);
            return (
              <li
                key={stage.slug}
                className={cx("group relative flex gap-4 pb-6 lg:block lg:pr-4 lg:pb-0", climbs[floor(index)])}
              >
                <span
                  aria-hidden
                  className="absolute top-3 bottom-0 left-[11px] w-[3px] bg-ink group-last:hidden lg:hidden"
                />
                <span
                  aria-hidden
                  className={cx(
                    "relative mt-1 grid size-6 shrink-0 place-items-center rounded-full border-[2.5px] font-semibold text-xs tabular-nums lg:mt-0",
                    index === 0 ? "border-accent bg-accent text-on-accent" : "border-ink bg-paper",
                  )}
                >
                  {stage.order}
                </span>
                <div className="lg:mt-3">
                  <h3 className="text-lg lg:text-base">
                    <Link href={`/roadmaps/${roadmap}/${stage.slug}`} lang={title.lang} className="hover:text-accent">
                      <Phrase text={withoutNumber(title.text)} locale={title.lang ?? locale} />
                    </Link>
                  </h3>
                  <p className="measure mt-0.5 text-soft lg:hidden">{say(stage.summary, locale).text}</p>
                  <p className="mt-1 text-sm text-soft tabular-nums">
                    <span className="mr-3 whitespace-nowrap">{t("topics", { count: stage.topics.length })}</span>
                    <span className="whitespace-nowrap">{t("hours", { count: stage.estimatedHours })}</span>
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

/** The line behind the stations of a wide screen: one unit across is one stage, heights are those of the rows. */
function Line({ count, floor }: { count: number; floor: (index: number) => number }) {
  const y = (index: number) => 108 - 48 * floor(index);
  const points = Array.from({ length: count }, (_, index) =>
    index > 0 && floor(index) > floor(index - 1)
      ? `L${index - 0.55} ${y(index - 1)} L${index - 0.2} ${y(index)}`
      : `L${index} ${y(index)}`,
  );
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${count} 120`}
      preserveAspectRatio="none"
      className="absolute inset-x-0 top-0 hidden h-[120px] w-full translate-x-3 lg:block"
    >
      <path
        d={`M0 ${y(0)} ${points.join(" ")} L${count - 0.2} ${y(count - 1)}`}
        fill="none"
        className="stroke-ink"
        strokeWidth="3"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
