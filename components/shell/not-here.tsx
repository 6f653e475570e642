import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { QuietBoundary } from "#components/shell/quiet-boundary";
import { RoadmapWay } from "#components/shell/roadmap-way";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

/** The words of the 404 page, with a way on. */
export async function NotHereWords() {
  const t = await getTranslations("errors");
  return (
    <div className="page py-16 md:py-24">
      <p className="font-serif text-4xl text-soft tabular-nums">404</p>
      <h1 className="mt-2 text-3xl">{t("notFoundTitle")}</h1>
      <p className="measure mt-3 text-soft">{t("notFoundText")}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href="/" className={buttonClass({ variant: "solid" })}>
          {t("toHome")}
        </Link>
        <RoadmapWay>{t("toRoadmap")}</RoadmapWay>
        <Link href="/resources" className={buttonClass()}>
          {t("toResources")}
        </Link>
      </p>
    </div>
  );
}

function Refuse(): never {
  notFound();
}

/**
 * What a page returns when there is no such thing. A bare `notFound()` makes Next send an empty document that only
 * scripts can fill; thrown inside a boundary, the status is 404 all the same and the words stand in the HTML.
 */
export function NotHere() {
  return (
    <>
      <NotHereWords />
      <QuietBoundary>
        <Suspense>
          <Refuse />
        </Suspense>
      </QuietBoundary>
    </>
  );
}
