"use client";

import { useEffect, useState } from "react";

const place = "waymark:invitation";

function store(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    // Forbidden to us: then the link has to be opened again after signing in.
    return null;
  }
}

export const forgetInvitation = (): void => store()?.removeItem(place);

/**
 * The secret of the link this tab was opened with; null without one, undefined until known. It is taken out of the
 * address, where it would stay in the history, and waits in this tab while its holder signs in.
 */
export function useInvitationToken(): string | null | undefined {
  const [token, setToken] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const take = () => {
      const { hash, pathname, search } = window.location;
      const given = hash.slice(1);
      if (given !== "") {
        store()?.setItem(place, given);
        window.history.replaceState(null, "", pathname + search);
      }
      setToken(given !== "" ? given : (store()?.getItem(place) ?? null));
    };
    take();
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);
  return token;
}
