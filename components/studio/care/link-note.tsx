"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LinkFacts } from "#components/studio/care/link-facts";
import { Link } from "#components/ui/link";
import { linkOptions } from "#lib/links/client/care";

/** Below the address in its editor: what the last check found, when, and whether learners say something. */
export function LinkNote({ slug, url }: { slug: string; url: string }) {
  const t = useTranslations("studio.care");
  const { data } = useQuery(linkOptions(slug));
  // Room for one line from the start, so that the fields below stay where they are.
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
      {/* What is known of another address says nothing of the one being typed. */}
      {data?.url === url ? <LinkFacts link={data.link} /> : null}
      {data && data.reported > 0 ? (
        <Link href="/studio/care?tab=reports" className="link inline-flex min-h-6 items-center text-sm">
          {t("reports", { count: data.reported })}
        </Link>
      ) : null}
    </div>
  );
}
