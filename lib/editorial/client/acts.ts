import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Kind, studioItemOptions, studioKey } from "#lib/editorial/client/queries";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { api } from "#lib/http/client";

/** Every act names the version the editor saw. */
export type Act =
  | { act: "save"; version: number; patch: object }
  | { act: "publish" | "archive" | "restore"; version: number }
  | { act: "revert"; version: number; revision: number };

function send<Content>({ plural }: Kind, slug: string, act: Act): Promise<ItemView<Content>> {
  const { version } = act;
  const path = `/${plural}/${slug}`;
  if (act.act === "save") return api.patch(path, act.patch, { version });
  if (act.act === "revert") return api.post(`${path}/revisions/${act.revision}/restore`, undefined, { version });
  return api.post(`${path}/${act.act}`, undefined, { version });
}

/** Puts the answer where the page reads it, and lets lists and history be asked for again. */
function useKeep(kind: Kind) {
  const client = useQueryClient();
  return async <Content>(view: ItemView<Content>) => {
    client.setQueryData(studioItemOptions<Content>(kind, view.slug).queryKey, view);
    const stale = ["list", "revisions", "address", "outline", "releases"].map((part) =>
      client.invalidateQueries({ queryKey: [...studioKey, part] }),
    );
    await Promise.all([...stale, client.invalidateQueries({ queryKey: [kind.plural] })]);
  };
}

export function useAct<Content>(kind: Kind, slug: string) {
  const keep = useKeep(kind);
  return useMutation({
    // Without a network an act fails at once and says so; it does not wait to happen later, unseen.
    networkMode: "always",
    mutationFn: (act: Act) => send<Content>(kind, slug, act),
    onSuccess: (view) => {
      void keep(view);
    },
  });
}

export function useCreate(kind: Kind) {
  const keep = useKeep(kind);
  return useMutation({
    networkMode: "always",
    mutationFn: (content: object) => api.post<ItemView<unknown>>(`/${kind.plural}`, content),
    onSuccess: (view) => {
      void keep(view);
    },
  });
}
