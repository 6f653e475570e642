import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Entry } from "#components/account/entry";
import { SignUpForm } from "#components/account/sign-up-form";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUp") };
}

export default async function SignUpPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <Entry title="signUp">
      <SignUpForm />
    </Entry>
  );
}
