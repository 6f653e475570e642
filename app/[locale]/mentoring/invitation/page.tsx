import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Invitation } from "#components/cohort/invitation";
import { ClientMessages } from "#components/shell/client-messages";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type InvitationPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohort");
  return { title: t("anInvitation"), robots: { index: false } };
}

/** The same for every invitation: the secret stands behind `#` and never comes here. */
export default async function InvitationPage({ params }: InvitationPageProps) {
  setRequestLocale((await params).locale as Locale);
  return (
    <div className="page py-12 md:py-16">
      <ClientMessages add={["cohort"]}>
        <Invitation />
      </ClientMessages>
    </div>
  );
}
