import { setRequestLocale } from "next-intl/server";
import { WorkPage } from "#components/practice/work-page";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { isLocale } from "#lib/locales";
import { titled } from "#lib/page-title";

/** Found by whoever was given the address, not by search engines. */
export const generateMetadata = titled("work.title", { unlisted: true });

export default async function PublicWorkPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return <NotHere />;
  setRequestLocale(locale);
  return (
    <ClientMessages add={["work", "handIn"]}>
      <AddressWatch />
      <div className="page py-8 md:py-12">
        <WorkPage />
      </div>
    </ClientMessages>
  );
}
