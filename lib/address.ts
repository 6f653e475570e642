"use client";

import { useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** For the one component that hears of every navigation; it names the query it heard of. */
export function addressChanged(_query: { toString(): string }): void {
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/**
 * The query of the address. Unlike `useSearchParams` it leaves the page's HTML whole: the server and the first paint
 * see an empty query. Needs an `<AddressWatch />` on the page.
 */
export function useAddress(): URLSearchParams {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => "",
  );
  return useMemo(() => new URLSearchParams(search), [search]);
}

type Change = Record<string, string | null>;

/** The same address with some of the query changed; `null` or nothing takes a part away. */
export function addressWith(change: Change, { pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

/** `push` when going back should undo the change, `replace` for what changes with every key typed. */
export function setAddress(change: Change, how: "push" | "replace"): void {
  const next = addressWith(change, window.location);
  if (next === window.location.pathname + window.location.search) return;
  if (how === "push") window.history.pushState(null, "", next);
  else window.history.replaceState(null, "", next);
  tell();
}
