"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "#components/ui/button";

const again = () => window.location.reload();

/** Asks for this address again: when pressed, and by itself when the network is back. */
export function Retry({ children }: { children: ReactNode }) {
  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  return (
    <Button variant="solid" onClick={again}>
      {children}
    </Button>
  );
}
