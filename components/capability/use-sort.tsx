"use client";

import { setAddress, useAddress } from "#lib/address";
import { isSort, type Sort, sortOf } from "#lib/capability/rules/sort";

/** The order of the table. It stands in the address, which a static page may only read once it is in the browser. */
export function useSort(role: boolean): [Sort, (sort: Sort) => void] {
  const asked = useAddress().get("sort");
  const sort = sortOf(isSort(asked) ? asked : null, role);
  return [sort, (next) => setAddress({ sort: next === sortOf(null, role) ? null : next }, "replace")];
}
