"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Own } from "#components/roles/use-own";
import { useRoleWords } from "#components/roles/use-role-words";
import { Button } from "#components/ui/button";
import { Meter } from "#components/ui/meter";
import { Notice } from "#components/ui/notice";
import { SignInLink } from "#components/ui/sign-in-link";
import { Skeleton } from "#components/ui/skeleton";
import { fitTo } from "#lib/capability/rules/gap";
import type { Outline } from "#lib/capability/rules/outline";
import type { Requirement } from "#lib/catalog/schema";

type StandingProps = {
  outline: Outline;
  own: Own;
  title: string;
  requirements: readonly Requirement[];
  /** What one may do about it. */
  children?: ReactNode;
};

/** How far one is from a role, in a sentence. Signed out: the way to find out. */
export function Standing({ outline, own, title, requirements, children }: StandingProps) {
  const t = useTranslations("roles");
  const words = useRoleWords();
  const { levels } = own;
  if (own.signedOut) {
    return (
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SignInLink>{t("signIn")}</SignInLink>
        <span className="text-sm text-soft">{t("signInWhy")}</span>
      </p>
    );
  }
  if (levels === null && own.failed) return <OwnFailed own={own} />;
  const { fit, gaps } = fitTo(requirements, (capability) => levels?.get(capability) ?? 0);
  const missing = gaps.filter(({ gap }) => gap > 0);
  const widest = outline.capabilities.find(({ slug }) => slug === missing[0]?.capability);
  return (
    <div className="grid gap-4">
      {levels === null ? (
        <Skeleton className="h-14 max-w-xl" />
      ) : (
        <div className="max-w-xl">
          <p className="text-lg">
            {fit === null
              ? t("standing.nothing")
              : missing.length === 0
                ? t("standing.there")
                : t("standing.under", {
                    percent: words.percent(fit),
                    count: missing.length,
                    widest: widest?.name.text ?? missing[0]?.capability ?? "",
                  })}
          </p>
          {fit === null ? null : <Meter label={t("fitOf", { title })} value={Math.floor(fit * 100)} className="mt-3" />}
        </div>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}

/** In the place of one's own numbers, when they cannot be fetched. */
export function OwnFailed({ own }: { own: Own }) {
  const t = useTranslations("roles");
  const common = useTranslations("common");
  return (
    <Notice tone="error">
      <p>{t("failed")}</p>
      <Button size="sm" className="mt-2" onClick={own.retry}>
        {common("retry")}
      </Button>
    </Notice>
  );
}
