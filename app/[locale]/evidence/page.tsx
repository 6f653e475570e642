import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvidenceDesk } from "#components/practice/evidence-desk";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { Link } from "#components/ui/link";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps } from "#lib/catalog/data";
import { isLocale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("evidence.title", { description: "evidence.lead", unlisted: true });

export default async function EvidencePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const [roadmap] = await listRoadmaps();
  if (!isLocale(locale) || roadmap === undefined) return <NotHere />;
  setRequestLocale(locale);
  const t = await getTranslations("evidence");
  const { dimensions, capabilities } = outlineOf(roadmap, locale);
  return (
    <ClientMessages add={["evidence", "handIn", "handInState"]}>
      <AddressWatch />
      <div className="page py-8 md:py-10">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="measure mt-3 grid gap-2">
          <p>{t("lead")}</p>
          <p>{t("honest")}</p>
          <p className="text-soft">
            {t.rich("noMentor", {
              link: (chunks) => (
                <Link href="/mentors" className="link">
                  {chunks}
                </Link>
              ),
              roadmap: (chunks) => (
                <Link href={`/roadmaps/${roadmap.slug}`} className="link">
                  {chunks}
                </Link>
              ),
            })}
          </p>
        </div>
        <EvidenceDesk
          dimensions={dimensions.map(({ slug, name }) => ({
            slug,
            name,
            capabilities: capabilities.flatMap((one) =>
              one.dimension === slug ? [{ slug: one.slug, name: one.name, summary: one.summary }] : [],
            ),
          }))}
        />
      </div>
    </ClientMessages>
  );
}
