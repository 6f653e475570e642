"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Learner, learnerOf } from "#lib/progress/client/learner";
import { useUserId } from "#lib/progress/client/who";

/** The learner of this page; `null` when signed out, `undefined` while it is not known who this is. */
export function useLearner(): Learner | null | undefined {
  const userId = useUserId();
  const client = useQueryClient();
  const [learner, setLearner] = useState<Learner | null | undefined>(undefined);
  useEffect(() => {
    setLearner(typeof userId === "string" ? learnerOf(userId, client) : userId);
  }, [userId, client]);
  return learner;
}
