import { setRequestLocale } from "next-intl/server";
import { Learner } from "#components/cohort/learner";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps } from "#lib/catalog/data";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type LearnerPageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("cohort.oneLearner", { unlisted: true });

/** An empty shell that is the same for everyone; which learner it shows stands in the query, and comes as JSON. */
export default async function LearnerPage({ params }: LearnerPageProps) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [roadmap] = await listRoadmaps();
  if (roadmap === undefined) return <NotHere />;
  return (
    <div className="page py-10 md:py-14">
      <AddressWatch />
      <ClientMessages add={["cohort", "capability", "handIn"]}>
        <Learner outline={outlineOf(roadmap, locale)} />
      </ClientMessages>
    </div>
  );
}
