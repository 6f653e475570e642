"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Notice } from "#components/ui/notice";
import { accountInvitationLookOptions } from "#lib/account/client/people";

const onHash = (changed: () => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};

/** The secret of the link one came by; it stands behind `#`, which no browser sends anywhere. Null: without one. */
function useInvitationToken(): string | null {
  const hash = useSyncExternalStore(
    onHash,
    () => location.hash,
    () => "",
  );
  return new URLSearchParams(hash.slice(1)).get("invitation")?.slice(0, 200) || null;
}

/** The invitation of the address: what it gives, and the secret to sign up with while it holds. */
export function useInvitation() {
  const token = useInvitationToken();
  const { data } = useQuery({ ...accountInvitationLookOptions(token ?? ""), enabled: token !== null });
  return { look: token === null ? undefined : data, token: data === null ? null : token };
}

type InvitedProps = { look: ReturnType<typeof useInvitation>["look"] };

export function Invited({ look }: InvitedProps) {
  const t = useTranslations("account");
  if (look === undefined) return null;
  return (
    <Notice className="mt-6">
      {look === null ? t("invitationOver") : t("invited", { role: t(`invitedRoles.${look.role}`) })}
    </Notice>
  );
}
