import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Entry } from "#components/account/entry";
import { SignInForm } from "#components/account/sign-in-form";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { isLocale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signIn") };
}

export default async function SignInPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return <NotHere />;
  setRequestLocale(locale);
  const t = await getTranslations("account");
  return (
    <Entry title={t("signIn")}>
      <ClientMessages add={["account"]}>
        <SignInForm />
      </ClientMessages>
    </Entry>
  );
}
