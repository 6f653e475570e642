"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import { showToast } from "#lib/toast";

export type Late<Props> = ReturnType<typeof late<Props>>;

/**
 * A part of the page that travels apart from it. `React.lazy` would take the whole page down with a part that cannot be
 * fetched, and would never try again.
 */
export function late<Props>(load: () => Promise<ComponentType<Props>>) {
  let part: ComponentType<Props> | null = null;
  return {
    loaded: (): ComponentType<Props> | null => part,
    async fetch(): Promise<ComponentType<Props>> {
      part ??= await load();
      return part;
    },
  };
}

type Wish = {
  /** Fetched when this first holds. */
  wanted: boolean;
  /** Told, as the person is, that the part cannot be had now. Without it the failure stays quiet. */
  onMissing?: () => void;
};

/** The part, or null while it is not there. What is still wanted is tried again when the network is back. */
export function useLate<Props>(part: Late<Props>, { wanted, onMissing }: Wish): ComponentType<Props> | null {
  const t = useTranslations("common");
  const [loaded, setLoaded] = useState(part.loaded);
  const missed = useEffectEvent(() => {
    if (onMissing === undefined) return;
    onMissing();
    showToast({ id: "missing-part", message: t("missingPart"), tone: "error" });
  });
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    let here = true;
    const ask = () =>
      void part.fetch().then(
        (found) => here && setLoaded(() => found),
        () => here && missed(),
      );
    ask();
    window.addEventListener("online", ask);
    return () => {
      here = false;
      window.removeEventListener("online", ask);
    };
  }, [part, wanted, loaded]);
  return loaded;
}

/** Late enough that nothing the page itself needs has to wait. */
const quietTime = 4000;

/** Fetches a part that someone may want after the network has gone, once the page has come to rest. */
export function useFetchAhead<Props>(part: Late<Props>): void {
  useEffect(() => {
    const timer = setTimeout(() => void part.fetch().catch(() => {}), quietTime);
    return () => clearTimeout(timer);
  }, [part]);
}
