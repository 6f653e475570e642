"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type EvidenceCapability, EvidenceRow } from "#components/practice/evidence-row";
import { Invitation } from "#components/practice/invitation";
import { NotFetched } from "#components/practice/not-fetched";
import { useReader } from "#components/practice/use-reader";
import { Words } from "#components/roadmap/words";
import { setAddress, useAddress } from "#lib/address";
import type { Said } from "#lib/catalog/rules/said";
import { ApiError } from "#lib/http/client";
import { evidenceOptions } from "#lib/practice/client/hand-ins";

type EvidenceDeskProps = { dimensions: { slug: string; name: Said; capabilities: EvidenceCapability[] }[] };

/** Every capability, what was handed in for it and what became of that. Which one is open stands in the address. */
export function EvidenceDesk({ dimensions }: EvidenceDeskProps) {
  const t = useTranslations("evidence");
  const { userId, confirmed, unknown, askAgain } = useReader();
  const query = useQuery({ ...evidenceOptions(userId ?? ""), enabled: confirmed });
  const open = useAddress().get("capability");
  const signedOut = userId === null || (query.error instanceof ApiError && query.error.status === 401);
  const failed = unknown || query.isError || query.fetchStatus === "paused";
  const known = typeof userId === "string" ? query.data : undefined;
  return (
    <div className="mt-8">
      {known ? null : signedOut ? (
        <Invitation title={t("signInTitle")} text={t("signInText")} />
      ) : failed ? (
        <NotFetched onRetry={() => (unknown ? askAgain() : void query.refetch())} />
      ) : null}
      <div className="grid gap-10">
        {dimensions.map((dimension) => (
          <section key={dimension.slug} aria-labelledby={`dimension-${dimension.slug}`}>
            <h2 id={`dimension-${dimension.slug}`} className="border-ink border-t-2 pt-3 text-xl">
              <Words said={dimension.name} />
            </h2>
            <ul className="mt-2">
              {dimension.capabilities.map((capability) => (
                <EvidenceRow
                  key={capability.slug}
                  capability={capability}
                  userId={known ? (userId ?? null) : null}
                  waiting={known === undefined && !signedOut && !failed}
                  handIns={known?.items.filter((item) => item.capability === capability.slug) ?? []}
                  open={open === capability.slug}
                  onOpen={(wanted) => setAddress({ capability: wanted ? capability.slug : null }, "replace")}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
