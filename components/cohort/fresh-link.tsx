"use client";

import { useLocale, useTranslations } from "next-intl";
import { SecretOnce } from "#components/ui/secret-once";
import type { NewInvitation } from "#lib/cohort/schema/mentorship";

/** An invitation's link. Its secret stands behind `#`, which no browser sends anywhere. */
export function FreshLink({ invitation: { token } }: { invitation: NewInvitation }) {
  const t = useTranslations("cohort.mine");
  const link = `${window.location.origin}/${useLocale()}/mentoring/invitation#${token}`;
  return <SecretOnce label={t("link")} value={link} note={t("once")} />;
}
