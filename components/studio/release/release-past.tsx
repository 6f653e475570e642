"use client";

import { useTranslations } from "next-intl";
import { editorOf } from "#components/studio/release/release-row";
import { Ago } from "#components/studio/when";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { PastRelease } from "#lib/editorial/schema/release";

type PastReleasesProps = { past: readonly PastRelease[]; more: (() => void) | null; pending: boolean };

/** What was published, by whom, and what they said of it. */
export function PastReleases({ past, more, pending }: PastReleasesProps) {
  const t = useTranslations("studio.releases");
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="text-2xl">{t("pastHeading")}</h2>
      {past.length === 0 ? (
        <p className="text-soft">{t("noPast")}</p>
      ) : (
        <ol className="border-rule border-t">
          {past.map((release) => (
            <PastRow key={release.id} release={release} />
          ))}
        </ol>
      )}
      {more ? (
        <p>
          <Button pending={pending} onClick={more}>
            {t("older")}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function PastRow({ release }: { release: PastRelease }) {
  const t = useTranslations("studio.releases");
  const list = useTranslations("studio.list");
  const { message, items, author, at } = release;
  return (
    <li className="grid gap-1 border-rule border-b py-3">
      <p className="break-words">{message === "" ? t("single") : message}</p>
      <p className="text-sm text-soft">
        {author ? list("by", { name: author.name }) : list("byProduct")} · <Ago at={at} />
      </p>
      <details className="text-sm">
        <summary className="cursor-pointer py-1 text-soft hover:text-ink">
          {t("items", { count: items.length })}
        </summary>
        <ul className="mt-1 grid gap-1">
          {items.map((item) => (
            <li key={`${item.kind}/${item.slug}`}>
              <span className="text-soft">{t("kind", { kind: item.kind })}</span>{" "}
              <Link href={editorOf(item)} className="link break-words">
                {item.slug}
              </Link>{" "}
              <span className="text-soft tabular-nums">
                {item.from === null ? t("new") : `${item.from} →`} {item.to}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
