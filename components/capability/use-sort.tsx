"use client";

import { useSyncExternalStore } from "react";
import { isSort, type Sort } from "#lib/capability/rules/sort";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

function read(): Sort {
  const asked = new URLSearchParams(location.search).get("sort");
  return isSort(asked) ? asked : "model";
}

/** The order of the table. It stands in the address, which a static page may only read once it is in the browser. */
export function useSort(): [Sort, (sort: Sort) => void] {
  const sort = useSyncExternalStore<Sort>(subscribe, read, () => "model");
  function setSort(next: Sort) {
    const address = new URL(location.href);
    if (next === "model") address.searchParams.delete("sort");
    else address.searchParams.set("sort", next);
    window.history.replaceState(window.history.state, "", address);
    for (const listener of listeners) listener();
  }
  return [sort, setSort];
}
