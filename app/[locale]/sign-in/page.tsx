import { setRequestLocale } from "next-intl/server";
import { Entry } from "#components/account/entry";
import { SignInForm } from "#components/account/sign-in-form";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("account.signIn");

export default async function SignInPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <Entry title="signIn">
      <SignInForm />
    </Entry>
  );
}
