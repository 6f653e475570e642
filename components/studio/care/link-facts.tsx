"use client";

import { useTranslations } from "next-intl";
import { LinkBadge } from "#components/studio/care/link-badge";
import { Ago } from "#components/studio/when";
import type { LinkRow } from "#lib/links/schema";

type Link = LinkRow["link"];

/** What the last check found, in a word, a few numbers and a sentence. */
export function LinkFacts({ link }: { link: Link }) {
  const t = useTranslations("studio.care");
  const why = useWhy(link);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <LinkBadge state={link.state} />
        {link.httpStatus === null ? null : (
          <span className="tabular-nums">{t("status", { status: String(link.httpStatus) })}</span>
        )}
        {link.strikes > 0 && link.state !== "broken" ? <span>{t("strikes", { count: link.strikes })}</span> : null}
        <span>
          {link.checkedAt === null ? (
            t("neverChecked")
          ) : (
            <>
              {t("lastChecked")} <Ago at={link.checkedAt} />
            </>
          )}
        </span>
        {link.asked ? <span className="text-accent">{t("checking")}</span> : null}
      </p>
      {why === null ? null : <p className="text-sm">{why}</p>}
    </>
  );
}

/** Why it is as it is, where the state alone does not say so. */
function useWhy({ state, problem, hint, httpStatus, strikes }: Link): string | null {
  const t = useTranslations("studio.care");
  if (problem !== null) return t(`problem.${problem}`);
  if (hint === "soft-404" || hint === "home") return t(`hint.${hint}`);
  return state === "unknown" && httpStatus !== null && strikes === 0 ? t("wall") : null;
}
