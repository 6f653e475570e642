import { useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey, studioResourceOptions } from "#lib/editorial/client/queries";
import type { EditorView } from "#lib/editorial/schema";
import { api } from "#lib/http/client";

/** Every act names the version the editor saw. */
export type Act =
  | { act: "save"; version: number; patch: object }
  | { act: "publish" | "archive" | "restore"; version: number }
  | { act: "revert"; version: number; revision: number };

function send(slug: string, act: Act): Promise<EditorView> {
  const { version } = act;
  const path = `/resources/${slug}`;
  if (act.act === "save") return api.patch<EditorView>(path, act.patch, { version });
  if (act.act === "revert")
    return api.post<EditorView>(`${path}/revisions/${act.revision}/restore`, undefined, { version });
  return api.post<EditorView>(`${path}/${act.act}`, undefined, { version });
}

/** Puts the answer where the page reads it, and lets lists and history be asked for again. */
function useKeep() {
  const client = useQueryClient();
  return async (view: EditorView) => {
    client.setQueryData(studioResourceOptions(view.slug).queryKey, view);
    const stale = ["list", "revisions", "address"].map((part) =>
      client.invalidateQueries({ queryKey: [...studioKey, part] }),
    );
    await Promise.all([...stale, client.invalidateQueries({ queryKey: ["resources"] })]);
  };
}

export function useAct(slug: string) {
  const keep = useKeep();
  return useMutation({
    mutationFn: (act: Act) => send(slug, act),
    onSuccess: (view) => {
      void keep(view);
    },
  });
}

export function useCreate() {
  const keep = useKeep();
  return useMutation({
    mutationFn: (resource: object) => api.post<EditorView>("/resources", resource),
    onSuccess: (view) => {
      void keep(view);
    },
  });
}
