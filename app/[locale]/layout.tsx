import type { Metadata, Viewport } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "#app/globals.css";
import { FrameMessages } from "#components/shell/client-messages";
import { Frame } from "#components/shell/frame";
import { NotHere } from "#components/shell/not-here";
import { Providers } from "#components/shell/providers";
import { ThemeScript } from "#components/shell/theme-script";
import { listRoadmaps } from "#lib/catalog/data";
import { inter, sourceSerif } from "#lib/fonts";
import { isLocale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

/** Nothing is rendered by the build: it reads no database. */
export function generateStaticParams() {
  return [];
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#171512" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  const name = t("productName");
  return {
    title: { default: name, template: `%s · ${name}` },
    description: t("description"),
    icons: { icon: "/favicon.svg" },
  };
}

export default async function RootLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const { locale: asked } = await params;
  const locale = isLocale(asked) ? asked : "zh";
  setRequestLocale(locale);
  const [roadmap] = await listRoadmaps();
  return (
    <html lang={locale} className={`${inter.variable} ${sourceSerif.variable}`} suppressHydrationWarning>
      <body>
        <ThemeScript />
        <FrameMessages>
          <Providers>
            <Frame roadmap={roadmap?.slug}>{isLocale(asked) ? children : <NotHere />}</Frame>
          </Providers>
        </FrameMessages>
      </body>
    </html>
  );
}
