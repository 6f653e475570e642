"use client";

import { useSearchParams } from "next/navigation";
import { Suspense, useEffect } from "react";
import { addressChanged } from "#lib/address";

function Watch() {
  const query = useSearchParams();
  useEffect(() => addressChanged(query), [query]);
  return null;
}

/** Tells `useAddress` of navigations. Only this empty leaf waits for the browser; the page around it stays in the HTML. */
export function AddressWatch() {
  return (
    <Suspense fallback={null}>
      <Watch />
    </Suspense>
  );
}
