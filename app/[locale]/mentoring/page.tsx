import { getTranslations, setRequestLocale } from "next-intl/server";
import { LearnerList } from "#components/cohort/learner-list";
import { ClientMessages } from "#components/shell/client-messages";
import { AddressWatch } from "#components/ui/address-watch";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type MentoringPageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("cohort.mentoring", { description: "cohort.mentoringLead", unlisted: true });

/** An empty shell that is the same for everyone; a mentor's learners come as JSON. */
export default async function MentoringPage({ params }: MentoringPageProps) {
  setRequestLocale((await params).locale as Locale);
  const t = await getTranslations("cohort");
  return (
    <div className="page py-10 md:py-14">
      <h1 className="text-3xl md:text-4xl">{t("mentoring")}</h1>
      <p className="measure mt-1 mb-8 text-soft">{t("mentoringLead")}</p>
      <AddressWatch />
      <ClientMessages add={["cohort"]}>
        <LearnerList />
      </ClientMessages>
    </div>
  );
}
