"use client";

import { queryOptions } from "@tanstack/react-query";
import type { AuditPage, AuditQuery } from "#lib/audit/schema";
import { studioKey } from "#lib/editorial/client/queries";
import { api } from "#lib/http/client";

export type AuditAsked = Partial<Omit<AuditQuery, "limit">>;

/** A page of the audit. */
export const auditOptions = (asked: AuditAsked) =>
  queryOptions({
    queryKey: [...studioKey, "audit", asked],
    queryFn: ({ signal }) => api.get<AuditPage>("/audit", asked, signal),
  });

/** Where the same acts, all of them, can be saved from as a file; the answer names it. */
export function auditFileHref({ cursor: _, ...filter }: AuditAsked): string {
  const given = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  return `/api/v1/audit/export?${new URLSearchParams(given)}`;
}
