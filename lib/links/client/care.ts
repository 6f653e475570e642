import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { api } from "#lib/http/client";
import type { QualityView } from "#lib/links/rules/quality";
import { carePageSize, type LinkView, type ReportOutcome } from "#lib/links/rules/vocabulary";
import type { LinkHealth, LinkRequestAnswer, LinkRow, LinkRowsAnswer } from "#lib/links/schema";
import type { QualityRows } from "#lib/links/schema/quality";
import type { Handled } from "#lib/links/schema/reports";

const careKey = [...studioKey, "care"] as const;
/** Milliseconds between looks at a list in which someone waits for a check. */
const lookAgain = 4_000;

export const linksOptions = (view: LinkView, page: number) =>
  queryOptions({
    queryKey: [...careKey, "links", view, page],
    queryFn: ({ signal }) => api.get<LinkRowsAnswer>("/studio/links", { view, page, limit: carePageSize }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.checks === "on" && data.items.some(({ link }) => link.asked) ? lookAgain : false,
  });

export const linkOptions = (slug: string) =>
  queryOptions({
    queryKey: [...careKey, "link", slug],
    queryFn: ({ signal }) => api.get<LinkHealth>(`/studio/links/${slug}`, undefined, signal),
  });

export const qualityOptions = (view: QualityView, page: number) =>
  queryOptions({
    queryKey: [...careKey, "quality", view, page],
    queryFn: ({ signal }) => api.get<QualityRows>("/studio/quality", { view, page, limit: carePageSize }, signal),
    placeholderData: keepPreviousData,
  });

/** Everything an editor does to a row names what they saw of it: its version, its proposal, its reports. */
export type CareAct =
  | { act: "check"; slugs: string[] }
  | { act: "apply"; row: LinkRow; to: string; publish: boolean }
  | { act: "archive"; row: LinkRow }
  | { act: "close"; row: LinkRow; outcome: ReportOutcome };

async function send(wanted: CareAct): Promise<number> {
  if (wanted.act === "check") {
    return (await api.post<LinkRequestAnswer>("/studio/links/check", { slugs: wanted.slugs })).asked;
  }
  const { slug, version, reports } = wanted.row;
  if (wanted.act === "close") {
    const body = { ids: reports.map(({ id }) => id), outcome: wanted.outcome };
    return (await api.post<Handled>(`/studio/links/${slug}/reports`, body)).handled;
  }
  if (wanted.act === "archive") await api.post(`/resources/${slug}/archive`, undefined, { version });
  else {
    const edited = await api.post<ItemView<unknown>>(`/studio/links/${slug}/apply`, { to: wanted.to }, { version });
    if (wanted.publish) await api.post(`/resources/${slug}/publish`, undefined, { version: edited.version });
  }
  return 1;
}

/** One act on the list; whatever comes of it, the lists are asked for again. */
export function useCareAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    networkMode: "always",
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: careKey }),
        client.invalidateQueries({ queryKey: [...studioKey, "list"] }),
        client.invalidateQueries({ queryKey: [...studioKey, "resources"] }),
      ]),
  });
}
