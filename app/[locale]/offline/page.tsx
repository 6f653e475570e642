import { getTranslations, setRequestLocale } from "next-intl/server";
import { Retry } from "#components/shell/retry";
import { RoadmapWay } from "#components/shell/roadmap-way";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type OfflinePageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("errors.offlineTitle", { unlisted: true });

/** Shown by the service worker in place of a page that was never opened, at that page's address. */
export default async function OfflinePage({ params }: OfflinePageProps) {
  setRequestLocale((await params).locale as Locale);
  const t = await getTranslations("errors");
  return (
    <div className="page py-16 md:py-24">
      <h1 className="text-3xl">{t("offlineTitle")}</h1>
      <p className="measure mt-3 text-soft">{t("offlineText")}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Retry>{t("offlineRetry")}</Retry>
        <RoadmapWay>{t("toRoadmap")}</RoadmapWay>
        <Link href="/dashboard" className={buttonClass()}>
          {t("toDashboard")}
        </Link>
      </p>
    </div>
  );
}
