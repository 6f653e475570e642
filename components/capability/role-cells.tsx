"use client";

import { useTranslations } from "next-intl";
import type { Explained } from "#lib/capability/schema";
import { cx } from "#lib/cx";

type RoleCellsProps = { explained: Explained | null; className: string };

/** What the role asks of a capability, and how far that is: two columns where there is room, one line on a phone. */
export function RoleCells({ explained, className }: RoleCellsProps) {
  const t = useTranslations("capability");
  const { required, gap = 0 } = explained ?? {};
  const asked = required !== undefined;
  return (
    <>
      <td className={cx(className, "col-start-1 pl-5.5 text-sm text-soft tabular-nums sm:pl-0 sm:text-right")}>
        {asked ? (
          <>
            <span className="sm:hidden">{t("requiredShort", { level: required })}</span>
            <span className="max-sm:hidden">{required}</span>
          </>
        ) : explained ? (
          <NotAsked />
        ) : null}
      </td>
      <td
        className={cx(
          className,
          "col-start-2 row-start-3 text-right text-sm tabular-nums",
          gap > 0 ? "font-medium" : "text-soft",
        )}
      >
        {asked ? (
          <>
            <span className="sm:hidden">{t("gapShort", { gap })}</span>
            <span className="max-sm:hidden">{gap}</span>
          </>
        ) : explained ? (
          <NotAsked />
        ) : null}
      </td>
    </>
  );
}

/** A dash says nothing aloud. */
function NotAsked() {
  const t = useTranslations("capability");
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">{t("notAsked")}</span>
    </>
  );
}
