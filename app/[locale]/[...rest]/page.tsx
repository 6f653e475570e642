import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotHere } from "#components/shell/not-here";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

/** Every address nobody else answers, so that it gets the 404 page in its own language. */
export default function UnknownPage() {
  return <NotHere />;
}
