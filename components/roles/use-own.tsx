"use client";

import { useQuery } from "@tanstack/react-query";
import { capabilitiesOptions } from "#lib/capability/client";
import { goalOptions } from "#lib/capability/client/goal";
import { targetsOptions } from "#lib/capability/client/targets";
import { standingLevel } from "#lib/capability/rules/gap";
import { ApiError } from "#lib/http/client";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";

/** What of the person beside a role is known. `levels` null: not known (yet), or nobody is signed in. */
export type Own = ReturnType<typeof useOwn>;

const ended = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** The levels, goal and private targets of whoever is signed in. */
export function useOwn(roadmap: string) {
  const id = useUserId();
  const userId = id ?? "";
  const enabled = useIsConfirmed(id);
  const capabilities = useQuery({ ...capabilitiesOptions({ userId, roadmap }), enabled });
  const goal = useQuery({ ...goalOptions(userId), enabled });
  const targets = useQuery({ ...targetsOptions(userId), enabled });
  const signedOut = id === null || [capabilities, goal, targets].some(({ error }) => ended(error));
  const explained = signedOut ? undefined : capabilities.data?.capabilities;
  return {
    userId,
    signedOut,
    /** Neither known nor being asked for: the server cannot be reached. */
    failed: !signedOut && [capabilities, goal, targets].some((query) => query.isError && query.data === undefined),
    explained,
    levels: explained ? new Map(explained.map((one) => [one.slug, standingLevel(one)])) : null,
    goal: signedOut ? undefined : goal.data,
    targets: signedOut ? undefined : targets.data?.items,
    retry: () => {
      for (const query of [capabilities, goal, targets]) if (query.isError) void query.refetch();
    },
  };
}
