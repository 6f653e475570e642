"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CareLinks } from "#components/studio/care/care-links";
import { CareQuality } from "#components/studio/care/care-quality";
import { Gate } from "#components/studio/gate";
import { Link } from "#components/ui/link";
import { useAddress } from "#lib/address";
import { linksOptions, qualityOptions } from "#lib/links/client/care";
import { readCare } from "#lib/links/rules/care-address";
import { type CareTab, careTabs, qualityViews } from "#lib/links/rules/quality";
import type { LinkRows } from "#lib/links/schema";
import type { QualityRows } from "#lib/links/schema/quality";

/** Everything that needs an editor's care: links, reports, content, translations. */
export function Care() {
  return <Gate allow="editors">{() => <Rooms />}</Gate>;
}

function Rooms() {
  const t = useTranslations("studio.care");
  const place = readCare(useAddress());
  return (
    <div className="grid grid-cols-1 gap-5">
      <header>
        <h1 className="text-3xl">{t("heading")}</h1>
        <p className="measure mt-1 text-soft">{t("lead")}</p>
      </header>
      <Tabs current={place.tab} />
      {place.tab === "links" || place.tab === "reports" ? (
        <CareLinks key={place.tab} tab={place.tab} view={place.links} page={place.page} />
      ) : (
        <CareQuality key={place.tab} view={place.quality} page={place.page} />
      )}
    </div>
  );
}

type Counts = QualityRows["counts"] | undefined;

/** How much waits in each. */
function waitingOf(links: LinkRows["counts"] | undefined, quality: Counts): Record<CareTab, number | undefined> {
  const content = quality && Object.entries(quality).filter(([view]) => view !== "translations");
  return {
    links: links?.care,
    reports: links?.reported,
    quality: content?.reduce((sum, [, count]) => sum + count, 0),
    translations: quality?.translations,
  };
}

/** Where each tab leads; that of the content to the first of its lists in which something waits. */
function placeOf(tab: CareTab, quality: Counts): `/studio/care${string}` {
  if (tab === "links") return "/studio/care";
  const view = tab === "quality" && quality ? qualityViews.find((one) => quality[one] > 0) : undefined;
  return `/studio/care?tab=${tab}${view === undefined || view === "translations" ? "" : `&view=${view}`}`;
}

function Tabs({ current }: { current: CareTab }) {
  const t = useTranslations("studio.care");
  // The first page of each list says how much is in all; both are asked for anyway as soon as one looks there.
  const links = useQuery(linksOptions("care", 1)).data?.counts;
  const quality = useQuery(qualityOptions("topics-without-resources", 1)).data?.counts;
  const waiting = waitingOf(links, quality);
  return (
    <nav aria-label={t("tabs")} className="overflow-x-auto border-rule border-b">
      <ul className="flex gap-4 text-sm sm:gap-6 sm:text-base">
        {careTabs.map((tab) => (
          <li key={tab} className="shrink-0">
            <Link
              href={placeOf(tab, quality)}
              aria-current={current === tab ? "page" : undefined}
              className="target inline-flex items-center gap-1.5 border-transparent border-b-2 text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(`tab.${tab}`)}
              {waiting[tab] ? <span className="text-sm text-soft tabular-nums">{waiting[tab]}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
