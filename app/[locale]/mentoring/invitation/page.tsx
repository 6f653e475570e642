import { setRequestLocale } from "next-intl/server";
import { Invitation } from "#components/cohort/invitation";
import { ClientMessages } from "#components/shell/client-messages";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type InvitationPageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("cohort.anInvitation", { unlisted: true });

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
