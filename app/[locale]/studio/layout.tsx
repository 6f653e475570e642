import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages";
import { StudioNav } from "#components/studio/studio-nav";
import { AddressWatch } from "#components/ui/address-watch";
import type { Locale } from "#lib/locales";

export const metadata: Metadata = { robots: { index: false } };

type StudioLayoutProps = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function StudioLayout({ params, children }: StudioLayoutProps) {
  setRequestLocale((await params).locale as Locale);
  return (
    <ClientMessages add={["studio", "kinds", "resources", "topic", "stage", "roles"]}>
      <div className="page py-8 md:py-12">
        <StudioNav />
        {children}
      </div>
      <AddressWatch />
    </ClientMessages>
  );
}
