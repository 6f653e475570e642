"use client";

import { useQuery } from "@tanstack/react-query";
import { setAddress, useAddress } from "#lib/address";
import { capabilitiesAtOptions } from "#lib/capability/client/history";
import { dateOfDay, dayNumber, localDate } from "#lib/capability/rules/days";

export type Owner = { userId: string; roadmap: string };

/** Where a look back begins: far enough that something has moved. */
const firstStep = 28;
const dayIn = (asked: string | null): string | null =>
  asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && dateOfDay(dayNumber(asked)) === asked ? asked : null;

/** The day that is looked back to. It stands in the address as `at`, so that going back leaves it and a link leads to it. */
export function useLookBack({ owner, timeZone }: { owner: Owner | null; timeZone: string }) {
  const asked = dayIn(useAddress().get("at"));
  const at = owner === null ? null : asked;
  const query = useQuery({
    ...capabilitiesAtOptions(owner ?? { userId: "", roadmap: "" }, at ?? ""),
    enabled: at !== null,
  });
  const today = () => localDate(Date.now(), timeZone);
  return {
    /** Null: nobody looks back. */
    at,
    answer: at === null ? undefined : query.data,
    pending: query.isPlaceholderData,
    error: at === null ? null : query.error,
    retry: () => void query.refetch(),
    begin: () => setAddress({ at: dateOfDay(dayNumber(today()) - firstStep) }, "push"),
    move: (date: string) => setAddress({ at: date }, "replace"),
    end: () => setAddress({ at: null }, "replace"),
  };
}

export type LookBack = ReturnType<typeof useLookBack>;
