import { setRequestLocale } from "next-intl/server";
import { Entry } from "#components/account/entry";
import { SignUpForm } from "#components/account/sign-up-form";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("account.signUp");

export default async function SignUpPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <Entry title="signUp">
      <SignUpForm />
    </Entry>
  );
}
