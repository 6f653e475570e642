"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "#lib/http/client";

/** Tries again only what may go better the next time: no network, or a server that is busy. */
function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ApiError) || error.code === "OFFLINE" || error.status >= 500;
}

/** On the server a timer of this length would hold every rendered page in memory for a day. */
const keptFor = typeof window === "undefined" ? Number.POSITIVE_INFINITY : 24 * 60 * 60_000;

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Focus brings two tabs and two devices together again; what is younger than this is not asked for twice.
      queries: { staleTime: 30_000, gcTime: keptFor, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
