"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { SettingsSection } from "#components/account/settings-section";
import { TokenForm } from "#components/account/token-form";
import { Button } from "#components/ui/button";
import { SecretOnce } from "#components/ui/secret-once";
import { tokensOptions, useRevokeToken } from "#lib/account/client";
import type { NewToken } from "#lib/account/schema";
import type { Role } from "#lib/permissions";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Keys for scripts. */
export function Tokens({ timeZone, role }: { timeZone: string; role: Role }) {
  const t = useTranslations("account.tokens");
  const words = useProblemWords();
  const format = useFormatter();
  const { data, error } = useQuery(tokensOptions);
  const revoke = useRevokeToken();
  const [fresh, setFresh] = useState<NewToken | null>(null);
  const date = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium", timeZone });
  return (
    <SettingsSection title={t("title")} text={t("text")}>
      {error === null ? null : <p className="text-accent">{words.ofError(error)}</p>}
      {data?.items.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul>
        {data?.items.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
          <li key={id} className="flex items-start justify-between gap-4 border-rule border-b py-3 first:pt-0">
            <div className="min-w-0">
              <p className="break-words">{name}</p>
              <p className="text-sm text-soft">{scopes.map((scope) => t(`scope.${scope}`)).join(" · ")}</p>
              <p className="text-sm text-soft">
                {t("created", { date: date(createdAt) })}
                {" · "}
                {lastUsedAt === null ? t("unused") : t("used", { date: date(lastUsedAt) })}
              </p>
            </div>
            <Button
              size="sm"
              variant="danger"
              aria-label={t("revokeNamed", { name })}
              pending={revoke.isPending && revoke.variables === id}
              onClick={() =>
                revoke.mutate(id, {
                  onSuccess: () => {
                    if (fresh?.id === id) setFresh(null);
                    showToast({ message: t("revoked") });
                  },
                  onError: (refusal) => void showToast({ message: words.ofError(refusal), tone: "error" }),
                })
              }
            >
              {t("revoke")}
            </Button>
          </li>
        ))}
      </ul>
      {fresh ? <SecretOnce label={`${t("made")} · ${fresh.name}`} value={fresh.token} note={t("once")} /> : null}
      <TokenForm role={role} onMade={setFresh} />
    </SettingsSection>
  );
}
