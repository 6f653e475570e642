import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Footer } from "#components/shell/footer";
import { Header } from "#components/shell/header";
import { HomeRoadmapProvider } from "#components/shell/home-roadmap";
import { KeptPages } from "#components/shell/kept-pages";
import { OfflineBanner } from "#components/shell/offline-banner";
import { Overlays } from "#components/shell/overlays";
import { WaitingMarks } from "#components/shell/waiting-marks";
import { Toaster } from "#components/ui/toaster";

/** What stands around every page. */
export async function Frame({ roadmap, children }: { roadmap: string | undefined; children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <HomeRoadmapProvider slug={roadmap}>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
      >
        {t("skip")}
      </a>
      <Header />
      <OfflineBanner />
      <WaitingMarks />
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <Footer />
      <Overlays />
      <Toaster />
      <KeptPages />
    </HomeRoadmapProvider>
  );
}
