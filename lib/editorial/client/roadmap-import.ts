import { useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import { type RoadmapFormat, roadmapFormats } from "#lib/editorial/rules/import/roadmap-given";
import type { RoadmapImportPlan } from "#lib/editorial/schema/roadmap-import";
import { api } from "#lib/http/client";

/** A text to import; with the hash of the plan that was shown to write it, without one to make the plan. */
export type RoadmapText = { text: string; format: RoadmapFormat };

const send = ({ text, format }: RoadmapText, query: { mode: "plan" | "apply"; hash?: string }) =>
  api.post<RoadmapImportPlan>("/studio/roadmaps/import", text, { type: roadmapFormats[format], query });

export const usePlanRoadmap = () => useMutation({ mutationFn: (given: RoadmapText) => send(given, { mode: "plan" }) });

export function useApplyRoadmap() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ given, hash }: { given: RoadmapText; hash: string }) => send(given, { mode: "apply", hash }),
    onSettled: () => client.invalidateQueries({ queryKey: studioKey }),
  });
}
