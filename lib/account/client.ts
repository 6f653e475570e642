"use client";

import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchProviders, signIn } from "#lib/account/client/sign-in";
import type {
  Me,
  Newcomer,
  NewToken,
  PasswordChange,
  Person,
  PersonChange,
  PersonList,
  ProfileChange,
  SessionList,
  SignUp,
  TokenList,
  TokenRequest,
} from "#lib/account/schema";
import { forgetPerson, onSignOut } from "#lib/browser-store";
import { api } from "#lib/http/client";
import type { Locale } from "#lib/locales";
import { sessionOptions } from "#lib/session";

export function useSession() {
  const client = useQueryClient();
  // Another tab may have signed out.
  useEffect(() => onSignOut(() => forgetAccount(client)), [client]);
  return useQuery(sessionOptions);
}

function forgetAccount(client: QueryClient): void {
  client.setQueryData(sessionOptions.queryKey, { user: null });
  for (const queryKey of [["me"], ["people"]]) client.removeQueries({ queryKey });
}

/** Only for someone who is signed in, as everything below. */
export const meOptions = queryOptions({
  queryKey: ["me", "profile"],
  queryFn: ({ signal }) => api.get<Me>("/me", undefined, signal),
});
export const sessionsOptions = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: ({ signal }) => api.get<SessionList>("/me/sessions", undefined, signal),
});
export const tokensOptions = queryOptions({
  queryKey: ["me", "tokens"],
  queryFn: ({ signal }) => api.get<TokenList>("/me/tokens", undefined, signal),
});
export const providersOptions = queryOptions({
  queryKey: ["providers"],
  queryFn: fetchProviders,
  staleTime: Number.POSITIVE_INFINITY,
});

export type PeopleFilter = {
  q?: string;
  role?: string;
  status?: string;
  assignable?: "mentor";
  cursor?: string;
  limit?: number;
};
export const peopleOptions = (filter: PeopleFilter) =>
  queryOptions({
    queryKey: ["people", filter],
    queryFn: ({ signal }) => api.get<PersonList>("/users", filter, signal),
  });

/** A change on the server after which these answers are asked for again. */
function useChange<Input, Answer>(send: (input: Input) => Promise<Answer>, ...stale: (readonly string[])[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

const wholeAccount = [sessionOptions.queryKey, ["me"]] as const;

export const useSignIn = () => useChange(signIn, ...wholeAccount);

/** Makes the account and signs in. */
export const useSignUp = () =>
  useChange(
    async (wanted: SignUp) => {
      const newcomer = await api.post<Newcomer>("/users", wanted);
      await signIn({ email: wanted.email, password: wanted.password });
      return newcomer;
    },
    ...wholeAccount,
  );

export const useChangeProfile = () =>
  useChange((change: ProfileChange) => api.patch<Me>("/me", change), meOptions.queryKey, sessionOptions.queryKey);

/** Stores the language that is chosen outside of the profile's form; the page goes on to it without waiting. */
export function useStoreLanguage(): (locale: Locale) => void {
  const user = useSession().data?.user;
  return (locale) => {
    // Nothing is lost when it fails: the browser keeps the choice as well.
    if (user && user.locale !== locale) void api.patch<Me>("/me", { locale }, { keepalive: true }).catch(() => {});
  };
}

/** The other sessions end with it. */
export const useChangePassword = () =>
  useChange((change: PasswordChange) => api.put<void>("/me/password", change), ["me", "sessions"]);

export const useRevokeSession = () => useChange((id: string) => api.delete(`/me/sessions/${id}`), ["me", "sessions"]);

export const useRevokeSessions = () =>
  useChange((except: "this" | "none") => api.post<void>("/me/sessions/revoke", { except }), ["me", "sessions"]);

/** The answer holds the token, this once. */
export const useMakeToken = () =>
  useChange((wanted: TokenRequest) => api.post<NewToken>("/me/tokens", wanted), ["me", "tokens"]);

export const useRevokeToken = () => useChange((id: string) => api.delete(`/me/tokens/${id}`), ["me", "tokens"]);

/** Erases the account, here and in this browser. */
export function useDeleteAccount() {
  const userId = useSession().data?.user?.id ?? null;
  return useChange(async (password: string | undefined) => {
    await api.delete("/me", password === undefined ? {} : { password });
    await forgetPerson(userId);
  });
}

export const useChangePerson = () =>
  useChange(
    ({ id, ...change }: PersonChange & { id: string }) => api.patch<Person>(`/users/${id}`, change),
    ["people"],
  );

/** Where everything kept about me can be saved from; the answer names the file. */
export const exportHref = "/api/v1/me/export";
