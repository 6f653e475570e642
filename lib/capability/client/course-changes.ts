import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CourseChanges } from "#lib/capability/schema";
import { api } from "#lib/http/client";

/** How changes of the curriculum moved this learner's numbers. */
export const courseChangesOptions = (userId: string) =>
  queryOptions({
    queryKey: ["course-changes", userId] as const,
    queryFn: ({ signal }) => api.get<CourseChanges>("/me/course-changes", undefined, signal),
  });

/** Remembers that everything up to this release was read, at once on the page. */
export function useChangesSeen(userId: string) {
  const client = useQueryClient();
  const { queryKey } = courseChangesOptions(userId);
  return useMutation({
    mutationFn: (seenUpTo: number) => api.put<void>("/me/course-changes", { seenUpTo }),
    onMutate: (seenUpTo) => {
      client.setQueryData(queryKey, (known) => known && withSeen(known, seenUpTo));
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

const withSeen = ({ items }: CourseChanges, upTo: number): CourseChanges => ({
  items: items.map((item) => (item.release <= upTo ? { ...item, seen: true } : item)),
});
