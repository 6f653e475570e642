"use client";

import { useLocale, useTranslations } from "next-intl";
import { Faults } from "#components/studio/faults";
import { faultsIn } from "#components/studio/outline/outline-turn";
import { Notice } from "#components/ui/notice";
import type { Waiting } from "#lib/editorial/schema/release";
import { ApiError } from "#lib/http/client";
import { pick } from "#lib/localized";
import { useProblemWords } from "#lib/use-problem-words";

type ReleaseRefusalProps = { error: unknown; items: readonly Waiting[] };

/** Why nothing was published, with the drafts it is about. */
export function ReleaseRefusal({ error, items }: ReleaseRefusalProps) {
  const t = useTranslations("studio.releases");
  const { ofError } = useProblemWords();
  const locale = useLocale();
  const faults = faultsIn(error);
  if (faults) return <Faults faults={faults} />;
  const named = error instanceof ApiError ? error.errors : [];
  const places = new Set(named.flatMap(({ path }) => /^items\.(\d+)/.exec(path)?.[1] ?? []));
  const names = [...places].flatMap((place) => items[Number(place)] ?? []).map(({ title }) => pick(title, locale));
  return (
    <Notice tone="error">
      <p>{ofError(error)}</p>
      {names.length > 0 ? <p className="mt-1">{t("concerns", { names: names.join(" · ") })}</p> : null}
      <p className="mt-1">{t("nothingDone")}</p>
    </Notice>
  );
}
