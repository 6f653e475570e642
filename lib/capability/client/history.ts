import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CapabilitiesThen } from "#lib/capability/schema/history";
import { api } from "#lib/http/client";

type Owner = { userId: string; roadmap: string };

/** A learner's capabilities as they were at the end of a day of theirs. While the next day is fetched the last one stays. */
export const capabilitiesAtOptions = ({ userId, roadmap }: Owner, at: string) =>
  queryOptions({
    queryKey: ["capabilities-at", userId, roadmap, at] as const,
    queryFn: ({ signal }) => api.get<CapabilitiesThen>("/me/capabilities", { roadmap, at }, signal),
    placeholderData: keepPreviousData,
    meta: { movesWithProgress: true },
  });
