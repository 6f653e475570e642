"use client";

import { useTranslations } from "next-intl";
import { StationSign } from "#components/roadmap/station-mark";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import { SignInLink } from "#components/ui/sign-in-link";
import { cx } from "#lib/cx";
import type { Progress } from "#lib/progress/client/use-progress";
import type { Status } from "#lib/progress/rules/status";

const order: { status: Status; key: string }[] = [
  { status: "done", key: "D" },
  { status: "learning", key: "L" },
  { status: "skipped", key: "S" },
  { status: "todo", key: "T" },
];

type MarkButtonsProps = { progress: Progress; slug: string; title: string; onMark: (status: Status) => void };

/** The four statuses of a topic, each with its key. Signed out, the way to sign in stands in their place. */
export function MarkButtons({ progress, slug, title, onMark }: MarkButtonsProps) {
  const t = useTranslations("progress");
  const words = useTranslations("status");
  if (progress.phase === "signed-out")
    return (
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SignInLink>{t("signInToMark")}</SignInLink>
        <span className="text-sm text-soft">{t("signInWhy")}</span>
      </p>
    );
  const current = progress.statusOf(slug);
  const known = progress.phase === "known";
  return (
    <div className="@container">
      <fieldset aria-label={t("statusOf", { title })} className="grid grid-cols-2 gap-2 @md:flex @md:flex-wrap">
        {order.map(({ status, key }) => (
          <Button
            key={status}
            variant={current === status ? "solid" : "outline"}
            aria-pressed={current === status}
            aria-keyshortcuts={key}
            aria-disabled={!known || undefined}
            onClick={() => (known ? onMark(status) : undefined)}
            className="!px-3"
          >
            {words(status)}
            <Kbd className={cx("max-md:hidden", current === status && "!border-paper/40 !bg-ink !text-paper")}>
              {key}
            </Kbd>
          </Button>
        ))}
      </fieldset>
      {progress.phase === "failed" ? (
        <p role="alert" className="mt-2 text-sm">
          {t("failed")}{" "}
          <button type="button" className="link" onClick={progress.retry}>
            {t("tryAgain")}
          </button>
        </p>
      ) : null}
      {progress.waiting.has(slug) ? (
        <p className="mt-2 flex items-center gap-2 text-sm text-soft">
          <StationSign status={null} className="size-4" />
          {t("waitingHere")}
        </p>
      ) : null}
    </div>
  );
}
