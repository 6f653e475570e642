import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Capabilities } from "#lib/capability/schema";
import type { LearnerFilter } from "#lib/cohort/rules/vocabulary";
import type { CheckInPage } from "#lib/cohort/schema/check-in";
import type { LearnerCard, LearnerList } from "#lib/cohort/schema/learner";
import type { LevelPage } from "#lib/cohort/schema/level";
import type { AssignedMentors, InvitationList, InvitationLook, MyMentors } from "#lib/cohort/schema/mentorship";
import type { HandInList } from "#lib/cohort/schema/review";
import { api } from "#lib/http/client";
import type { ProgressState } from "#lib/progress/schema";

/** Everything below begins with "me": sign-out drops it. */
export const mentoredKey = ["me", "mentored"] as const;
export const mentoringKey = ["me", "mentoring"] as const;

export const myMentorsOptions = queryOptions({
  queryKey: [...mentoredKey, "mentors"],
  queryFn: ({ signal }) => api.get<MyMentors>("/me/mentors", undefined, signal),
});

export const invitationsOptions = queryOptions({
  queryKey: [...mentoredKey, "invitations"],
  queryFn: ({ signal }) => api.get<InvitationList>("/me/invitations", undefined, signal),
});

/** Whose levels or check-ins: one's own, or those of a learner one mentors. */
export type About = { learner: string } | "me";
const pathOf = (about: About) => (about === "me" ? "/me" : `/mentor/learners/${about.learner}`);
const keyOf = (about: About) => (about === "me" ? mentoredKey : [...mentoringKey, about.learner]);

export const levelsOptions = (about: About) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(about), "levels"],
    queryFn: ({ pageParam, signal }) =>
      api.get<LevelPage>(`${pathOf(about)}/levels`, { limit: 20, cursor: pageParam || undefined }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const checkInsOptions = (about: About) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(about), "check-ins"],
    queryFn: ({ pageParam, signal }) =>
      api.get<CheckInPage>(`${pathOf(about)}/check-ins`, { limit: 10, cursor: pageParam || undefined }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const learnersOptions = (show: LearnerFilter) =>
  queryOptions({
    queryKey: [...mentoringKey, "list", show],
    queryFn: ({ signal }) => api.get<LearnerList>("/mentor/learners", { show }, signal),
    placeholderData: keepPreviousData,
  });

const about = <Answer>(learner: string, part: string) =>
  queryOptions({
    queryKey: [...mentoringKey, learner, part],
    queryFn: ({ signal }) =>
      api.get<Answer>(`/mentor/learners/${learner}${part === "" ? "" : `/${part}`}`, undefined, signal),
  });

export const learnerOptions = (learner: string) => about<LearnerCard>(learner, "");
export const learnerProgressOptions = (learner: string) => about<ProgressState>(learner, "progress");
export const learnerCapabilitiesOptions = (learner: string) => about<Capabilities>(learner, "capabilities");
export const learnerHandInsOptions = (learner: string) => about<HandInList>(learner, "hand-ins");

/** What is asked about one thing that was handed in: everything there ever was for it. */
export const earlierHandInsOptions = (learner: string, of: { stage: string } | { capability: string }) =>
  queryOptions({
    queryKey: [...mentoringKey, learner, "hand-ins", of],
    queryFn: ({ signal }) => api.get<HandInList>(`/mentor/learners/${learner}/hand-ins`, of, signal),
  });

/** Who sent this invitation. The secret travels in a body, so the question is a POST; it changes nothing. */
export const invitationLookOptions = (token: string) =>
  queryOptions({
    queryKey: [...mentoringKey, "invitation", token],
    queryFn: ({ signal }) => api.post<InvitationLook>("/mentor/invitations/look", { token }, { signal }),
    refetchOnWindowFocus: false,
  });

export const assignedOptions = (person: string) =>
  queryOptions({
    queryKey: ["people", "mentors", person],
    queryFn: ({ signal }) => api.get<AssignedMentors>(`/users/${person}/mentors`, undefined, signal),
  });
