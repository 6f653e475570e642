import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Owner, personalRead } from "#lib/capability/client";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import type { CalendarState, NewCalendar } from "#lib/capability/schema/calendar";
import type { Plan, StepChange, StepChoice } from "#lib/capability/schema/plan";
import { api } from "#lib/http/client";

/** The plan with its weeks. */
export const weeksOptions = (owner: Owner) =>
  personalRead("weeks", owner, (signal) => api.get<Plan>("/me/plan", { roadmap: owner.roadmap }, signal));

/** What hangs on progress hangs on answers and goals too. */
const askAnew = (client: QueryClient) =>
  client.invalidateQueries({ predicate: (query) => query.meta?.movesWithProgress === true });

const pathOf = ({ kind, slug }: StepName) => `/me/steps/${kind}/${slug}`;

export type StepAnswering = { item: StepName; answer: StepChange["answer"] };

/** Says of a proposed step: not now, or known already. */
export function useAnswerStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ item, answer }: StepAnswering) => api.put<StepChoice>(pathOf(item), { answer }),
    onSuccess: () => askAnew(client),
  });
}

/** Takes such an answer back. */
export function useForgetAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (item: StepName) => api.delete(pathOf(item)),
    onSuccess: () => askAnew(client),
  });
}

const calendarKey = (userId: string) => ["calendar", userId] as const;

/** Whether there is a calendar address. */
export const calendarOptions = (userId: string) =>
  queryOptions({
    queryKey: calendarKey(userId),
    queryFn: ({ signal }) => api.get<CalendarState>("/me/calendar", undefined, signal),
  });

/** The answer holds the address, this once. */
export function useMakeCalendar(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<NewCalendar>("/me/calendar"),
    onSuccess: ({ createdAt }) =>
      client.setQueryData<CalendarState>(calendarKey(userId), { calendar: { createdAt, lastReadAt: null } }),
  });
}

export function useRevokeCalendar(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete("/me/calendar"),
    onSuccess: () => client.setQueryData<CalendarState>(calendarKey(userId), { calendar: null }),
  });
}
