import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { browserStore, personalPrefix, readJson } from "#lib/browser-store";
import type { Activity, Capabilities } from "#lib/capability/schema";
import type { Plan } from "#lib/capability/schema/plan";
import { api } from "#lib/http/client";

export type Owner = { userId: string; roadmap: string };
type Kept<Answer> = { at: number; answer: Answer };

/**
 * A read of one learner that hangs on their progress. The last answer is kept in the browser, so that the next visit
 * paints it at once and an offline one has something to show; the progress client asks again when a mark was counted.
 */
export function personalRead<Answer>(
  name: string,
  { userId, roadmap }: Owner,
  ask: (signal: AbortSignal) => Promise<Answer>,
) {
  const place = `${personalPrefix}${userId}:${name}:${roadmap}`;
  const kept = () => (typeof window === "undefined" ? null : readJson<Kept<Answer>>(browserStore(), place));
  return queryOptions({
    queryKey: [name, userId, roadmap] as const,
    queryFn: async ({ signal }) => {
      const answer = await ask(signal);
      browserStore().set(place, JSON.stringify({ at: Date.now(), answer } satisfies Kept<Answer>));
      return answer;
    },
    initialData: () => kept()?.answer,
    initialDataUpdatedAt: () => kept()?.at,
    // What was kept may be from before a mark on another page, so it is never taken for fresh.
    staleTime: 0,
    meta: { movesWithProgress: true },
  });
}

export const capabilitiesOptions = (owner: Owner) =>
  personalRead("capabilities", owner, (signal) =>
    api.get<Capabilities>("/me/capabilities", { roadmap: owner.roadmap }, signal),
  );

/**
 * Next steps, forecast and what is left; the weeks are asked for where they are shown. Browsers may keep an answer of
 * an earlier version, without goal and forecast, under "plan".
 */
export const planOptions = (owner: Owner) =>
  personalRead("next-steps", owner, (signal) =>
    api.get<Plan>("/me/plan", { roadmap: owner.roadmap, weeks: 0 }, signal),
  );

/** The year that ends today, in the learner's own days. */
export const activityOptions = (owner: Owner) =>
  personalRead("activity", owner, (signal) => api.get<Activity>("/me/activity", undefined, signal));

/** Asks again for everything above, after an error. */
export const askAgain = (client: QueryClient) =>
  client.refetchQueries({ predicate: (query) => query.meta?.movesWithProgress === true, type: "active" });
