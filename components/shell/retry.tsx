"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "#components/ui/button";

const again = () => window.location.reload();
/** Milliseconds between two looks whether this address can be had. */
const patience = 3000;

/** Asks for this address again: when pressed, and by itself once the network or the server is back. */
export function Retry({ children }: { children: ReactNode }) {
  useEffect(() => {
    let timer = setTimeout(look, patience);
    async function look() {
      clearTimeout(timer);
      // A browser says that it is online before everything on the way is.
      const there = navigator.onLine && (await fetch(window.location.href, { method: "HEAD" }).catch(() => null));
      if (there) again();
      else timer = setTimeout(look, patience);
    }
    window.addEventListener("online", look);
    return () => {
      window.removeEventListener("online", look);
      clearTimeout(timer);
    };
  }, []);
  return (
    <Button variant="solid" onClick={again}>
      {children}
    </Button>
  );
}
