"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AccountInvitationLook,
  AccountInvitations,
  InvitationRequest,
  NewAccountInvitation,
} from "#lib/account/schema/invitation";
import { ApiError, api } from "#lib/http/client";

export const accountInvitationsOptions = queryOptions({
  queryKey: ["people", "invitations"],
  queryFn: ({ signal }) => api.get<AccountInvitations>("/invitations", undefined, signal),
});

function useInvitationChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: accountInvitationsOptions.queryKey }),
  });
}

export const useInviteToAccount = () =>
  useInvitationChange((wanted: InvitationRequest) => api.post<NewAccountInvitation>("/invitations", wanted));

export const useRevokeAccountInvitation = () => useInvitationChange((id: string) => api.delete(`/invitations/${id}`));

/** Ends every session and token of a person. */
export const useSignOutPerson = () => useMutation({ mutationFn: (id: string) => api.delete(`/users/${id}/sessions`) });

/** What an invitation gives; null when it gives nothing any more. */
export const accountInvitationLookOptions = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: async ({ signal }) => {
      try {
        return await api.post<AccountInvitationLook>("/invitations/look", { token }, { signal });
      } catch (error) {
        if (error instanceof ApiError && (error.status === 404 || error.status === 409)) return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
