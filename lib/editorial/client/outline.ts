import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import { applyMove } from "#lib/editorial/rules/outline/outline";
import { arranged, orderOf, versionsIn } from "#lib/editorial/rules/outline/outline-view";
import type { OutlineAnswer, RoadmapRows, StructuralMove } from "#lib/editorial/schema/outline";
import { api } from "#lib/http/client";
import type { Localized } from "#lib/localized";

export const studioRoadmapsOptions = queryOptions({
  queryKey: [...studioKey, "list", "roadmaps"],
  queryFn: ({ signal }) => api.get<RoadmapRows>("/studio/roadmaps", undefined, signal),
});

export const outlineOptions = (slug: string) =>
  queryOptions({
    queryKey: [...studioKey, "outline", slug],
    queryFn: ({ signal }) => api.get<OutlineAnswer>(`/studio/roadmaps/${slug}/outline`, undefined, signal),
  });

/** What the page can show of a move before the server has answered: all that makes nothing new. */
function shownAtOnce(outline: OutlineAnswer, move: StructuralMove): OutlineAnswer {
  if (move.act !== "move-stage" && move.act !== "move-topic") return outline;
  const { outline: order } = applyMove(orderOf(outline), move);
  return order ? arranged(outline, order) : outline;
}

/** A structural act; a move is shown at once and taken back when it is refused. */
export function useRestructure(slug: string) {
  const client = useQueryClient();
  const { queryKey } = outlineOptions(slug);
  return useMutation({
    mutationFn: (move: StructuralMove) => {
      // What stands there now is already moved; the versions are those it was read with.
      const seen = client.getQueryData(queryKey);
      const versions = seen ? versionsIn(seen, move.act === "delete-topic" ? move.topic : null) : [];
      return api.post<OutlineAnswer>(`/studio/roadmaps/${slug}/moves`, { move, versions });
    },
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, shownAtOnce(before, move));
      return { before };
    },
    onError: (_error, _move, context) => {
      if (context?.before) client.setQueryData(queryKey, context.before);
      void client.invalidateQueries({ queryKey });
    },
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      void client.invalidateQueries({ queryKey: [...studioKey, "list"] });
      void client.invalidateQueries({ queryKey: [...studioKey, "releases"] });
    },
  });
}

type Renaming = { kind: "topic" | "stage"; slug: string; version: number; title: Localized };
type Turning = { kind: "topic" | "stage" | "roadmap"; slug: string; version: number; act: "archive" | "restore" };

const plurals = { topic: "topics", stage: "stages", roadmap: "roadmaps" } as const;

/** Acts of one stage or topic by its own routes; the outline is read anew after each. */
export function useItemActs() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: studioKey });
  const rename = useMutation({
    mutationFn: ({ kind, slug, version, title }: Renaming) =>
      api.patch(`/${plurals[kind]}/${slug}`, { title }, { version }),
    onSettled: refresh,
  });
  const turn = useMutation({
    mutationFn: ({ kind, slug, version, act }: Turning) =>
      api.post(`/${plurals[kind]}/${slug}/${act}`, undefined, { version }),
    onSettled: async () => {
      await refresh();
      await client.invalidateQueries({ queryKey: ["roadmap"] });
    },
  });
  return { rename, turn };
}

/** New roadmaps: an empty one, or a copy. */
export function useNewRoadmap() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ title, from, model }: { title: Localized; from: string | null; model: string }) =>
      from === null
        ? api.post<{ slug: string }>("/roadmaps", { title, model })
        : api.post<{ slug: string }>(`/studio/roadmaps/${from}/duplicate`, { title }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...studioKey, "list"] }),
  });
}
