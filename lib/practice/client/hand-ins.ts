import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "#lib/http/client";
import type { Audience } from "#lib/practice/rules/hand-in-state";
import type {
  EvidenceList,
  HandIn,
  MovedProject,
  OwnProject,
  ProjectList,
  PublicWork,
} from "#lib/practice/schema/hand-ins";

export type OwnStage = { userId: string; stage: string };

/** The learner's id stands second in every key: sign-out drops what is theirs by it. */
export const projectsOptions = (userId: string) =>
  queryOptions({
    queryKey: ["projects", userId] as const,
    queryFn: ({ signal }) => api.get<ProjectList>("/me/projects", undefined, signal),
  });

/** What withdrawing would move hangs on everything else the learner did. */
export const projectOptions = ({ userId, stage }: OwnStage) =>
  queryOptions({
    queryKey: ["project", userId, stage] as const,
    queryFn: ({ signal }) => api.get<OwnProject>(`/me/projects/${stage}`, undefined, signal),
    meta: { movesWithProgress: true },
  });

export const evidenceOptions = (userId: string) =>
  queryOptions({
    queryKey: ["evidence", userId] as const,
    queryFn: ({ signal }) => api.get<EvidenceList>("/me/evidence", undefined, signal),
  });

/** For anyone; asked anew each time, for its learner may have taken it back. */
export const workOptions = (id: string) =>
  queryOptions({
    queryKey: ["work", id] as const,
    queryFn: ({ signal }) => api.get<PublicWork>(`/work/${encodeURIComponent(id)}`, undefined, signal),
    enabled: id !== "",
    staleTime: 0,
  });

/** Puts the server's answer where the page reads it. Everything else that rests on hand-ins is asked for again. */
async function keepProject(client: QueryClient, userId: string, { changes: _told, ...project }: MovedProject) {
  const { queryKey } = projectOptions({ userId, stage: project.stage });
  await client.cancelQueries({ queryKey });
  client.setQueryData<OwnProject>(queryKey, project);
  void client.invalidateQueries({ queryKey: projectsOptions(userId).queryKey });
  void client.invalidateQueries({
    predicate: (query) => query.meta?.movesWithProgress === true && query.queryKey[0] !== "project",
  });
}

/** A session that has ended is told by the form, which stays with all that was typed; so nobody asks anew who this is. */
function useWrite<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  keep: (client: QueryClient, answer: Answer) => Promise<unknown>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => keep(client, answer),
    // Offline is an answer too: the text stays and the person decides when to try again.
    networkMode: "always",
  });
}

type Sent = { id: string; links: string[]; audience: Audience };
export type SentProject = Sent & { version: number; answers: string[]; reflection: string };
export type SentEvidence = Sent & { capability: string; text: string };

export const useHandInProject = ({ userId, stage }: OwnStage) =>
  useWrite(
    (sent: SentProject) => api.put<MovedProject>(`/me/projects/${stage}`, sent),
    (client, answer) => keepProject(client, userId, answer),
  );

export const useWithdrawProject = ({ userId, stage }: OwnStage) =>
  useWrite(
    (id: string) => api.delete<MovedProject>(`/me/projects/${stage}?id=${id}`),
    (client, answer) => keepProject(client, userId, answer),
  );

const evidenceAgain = (userId: string) => (client: QueryClient) =>
  client.invalidateQueries({ queryKey: evidenceOptions(userId).queryKey });

export const useHandInEvidence = (userId: string) =>
  useWrite((sent: SentEvidence) => api.post<HandIn>("/me/evidence", sent), evidenceAgain(userId));

export const useWithdrawEvidence = (userId: string) =>
  useWrite((id: string) => api.delete<HandIn>(`/me/evidence/${id}`), evidenceAgain(userId));

export const useSetAudience = (userId: string) =>
  useWrite(
    ({ id, audience }: { id: string; audience: Audience }) => api.patch<HandIn>(`/me/hand-ins/${id}`, { audience }),
    (client, { stage }) =>
      stage === null
        ? evidenceAgain(userId)(client)
        : Promise.all([
            client.invalidateQueries({ queryKey: projectOptions({ userId, stage }).queryKey }),
            client.invalidateQueries({ queryKey: projectsOptions(userId).queryKey }),
          ]),
  );
