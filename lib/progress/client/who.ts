"use client";

import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { browserStore, personalPrefix } from "#lib/browser-store";
import { sessionOptions } from "#lib/session";

/** The person of last time, whose progress may be painted before the server has answered who this is. */
const lastUserKey = `${personalPrefix}last`;
const noChange = () => () => {};

/** The learner's id; `null` when nobody is signed in, `undefined` while that is not known. */
export function useUserId(): string | null | undefined {
  const { data } = useQuery(sessionOptions);
  const last = useSyncExternalStore(
    noChange,
    () => browserStore().get(lastUserKey),
    () => null,
  );
  const userId = data === undefined ? undefined : (data.user?.id ?? null);
  useEffect(() => {
    if (userId === null) browserStore().remove(lastUserKey);
    else if (userId !== undefined) browserStore().set(lastUserKey, userId);
  }, [userId]);
  return userId === undefined ? (last ?? undefined) : userId;
}

/**
 * Whether anything of this person may be asked for: once the server has said that this is who is signed in, or when it
 * cannot even say that; then the reads fail in the same way and the page can tell.
 */
export function useIsConfirmed(userId: string | null | undefined): boolean {
  const { data, isError } = useQuery(sessionOptions);
  return typeof userId === "string" && (data === undefined ? isError : data.user?.id === userId);
}

/** Asks the server, unless it said so within this minute. Rejects as any request does. */
export async function confirmUser(client: QueryClient, userId: string): Promise<boolean> {
  const session = await client.fetchQuery({ ...sessionOptions, networkMode: "always" });
  return session.user?.id === userId;
}
