import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { assignedOptions, mentoredKey, mentoringKey, myMentorsOptions } from "#lib/cohort/client/queries";
import type { CheckIn, CheckInRequest } from "#lib/cohort/schema/check-in";
import type { GivenLevel, LevelRequest } from "#lib/cohort/schema/level";
import type { Acceptance, AssignedMentors, NewInvitation } from "#lib/cohort/schema/mentorship";
import type { Reviewed, ReviewRequest } from "#lib/cohort/schema/review";
import { ApiError, api } from "#lib/http/client";

/** When the session has ended, whatever shows who is signed in should learn of it. */
function heedRefusal(client: QueryClient, error: Error): void {
  if (error instanceof ApiError && error.status === 401) void client.invalidateQueries({ queryKey: ["session"] });
}

/** A write after which these answers are asked for again. */
function useWrite<Input, Answer>(send: (input: Input) => Promise<Answer>, ...stale: (readonly unknown[])[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => heedRefusal(client, error),
    // Without a network the answer is that there is none; the text stays and the person tries again.
    networkMode: "always",
  });
}

/** The answer holds the secret of the link, this once. */
export const useInvite = () =>
  useWrite((_: undefined) => api.post<NewInvitation>("/me/invitations"), [...mentoredKey, "invitations"]);

export const useRevokeInvitation = () =>
  useWrite((id: string) => api.delete(`/me/invitations/${id}`), [...mentoredKey, "invitations"]);

export const useEndMentor = () =>
  useWrite((mentor: string) => api.delete(`/me/mentors/${mentor}`), myMentorsOptions.queryKey);

export const useAccept = () =>
  useWrite((token: string) => api.post<Acceptance>("/mentor/invitations", { token }), [...mentoringKey, "list"]);

/** What was known of the learner is asked for again when someone comes back to it, and is not there any more. */
export function useEndLearner() {
  const client = useQueryClient();
  return useWrite(
    async (learner: string) => {
      await api.delete(`/mentor/learners/${learner}`);
      await client.invalidateQueries({ queryKey: [...mentoringKey, learner], refetchType: "none" });
    },
    [...mentoringKey, "list"],
  );
}

export const useReview = (learner: string, handIn: string) =>
  useWrite(
    (review: ReviewRequest) => api.post<Reviewed>(`/mentor/learners/${learner}/hand-ins/${handIn}/reviews`, review),
    mentoringKey,
  );

export const useGiveLevel = (learner: string, capability: string) =>
  useWrite(
    (level: LevelRequest) => api.put<GivenLevel>(`/mentor/learners/${learner}/levels/${capability}`, level),
    [...mentoringKey, learner],
  );

export const useHoldCheckIn = (learner: string) =>
  useWrite(
    (checkIn: CheckInRequest) => api.post<CheckIn>(`/mentor/learners/${learner}/check-ins`, checkIn),
    [...mentoringKey, learner, "check-ins"],
  );

export const useAssignMentor = (person: string) =>
  useWrite(
    (mentor: string) => api.post<AssignedMentors>(`/users/${person}/mentors`, { mentor }),
    assignedOptions(person).queryKey,
  );

export const useUnassignMentor = (person: string) =>
  useWrite((mentor: string) => api.delete(`/users/${person}/mentors/${mentor}`), assignedOptions(person).queryKey);
