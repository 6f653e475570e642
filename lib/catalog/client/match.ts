"use client";

import { useMutation } from "@tanstack/react-query";
import type { MatchAnswer } from "#lib/catalog/schema/match";
import { api } from "#lib/http/client";

/** Has a job description read by the server, which keeps nothing of it. Rejects with ApiError. */
export const useMatch = () =>
  useMutation({
    mutationFn: (text: string) => api.post<MatchAnswer>("/roles/match", { text }),
    networkMode: "always",
  });
