"use client";

import { queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/client";
import type { Locale } from "#lib/locales";
import type { Role } from "#lib/permissions";

/** Who this browser is signed in as: `{ user: null }` when nobody is. */
export type Session = { user: { id: string; name: string; role: Role; locale: Locale } | null };

/** Asked before anything of the person is asked for, by every domain; so it belongs to none. */
export const sessionOptions = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => api.get<Session>("/session", undefined, signal),
  staleTime: 60_000,
});
