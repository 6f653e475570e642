import { getTranslations, setRequestLocale } from "next-intl/server";
import { MyMentors } from "#components/cohort/my-mentors";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps } from "#lib/catalog/data";
import { modelOf } from "#lib/cohort/rules/model";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type MentorsPageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("cohort.mentors", { description: "cohort.mentorsLead", unlisted: true });

/** An empty shell that is the same for everyone; one's own mentors come as JSON. */
export default async function MentorsPage({ params }: MentorsPageProps) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [roadmap] = await listRoadmaps();
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("cohort");
  return (
    <div className="page py-10 md:py-14">
      <h1 className="text-3xl md:text-4xl">{t("mentors")}</h1>
      <p className="measure mt-1 mb-10 text-soft">{t("mentorsLead")}</p>
      <ClientMessages add={["cohort"]}>
        <MyMentors model={modelOf(outlineOf(roadmap, locale))} />
      </ClientMessages>
    </div>
  );
}
