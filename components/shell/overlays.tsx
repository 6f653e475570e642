"use client";

import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { type Overlay, overlayStore, showOverlay } from "#lib/overlay";
import { isShortcut } from "#lib/shortcuts";

// None of them is needed to read a page, so none of them travels with it.
const parts = {
  palette: lazy(() => import("#components/shell/palette").then(({ Palette }) => ({ default: Palette }))),
  help: lazy(() => import("#components/shell/keys-help").then(({ KeysHelp }) => ({ default: KeysHelp }))),
  menu: lazy(() => import("#components/shell/phone-menu").then(({ PhoneMenu }) => ({ default: PhoneMenu }))),
};

function onKey(event: KeyboardEvent): void {
  const opensPalette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === "k";
  if (opensPalette && !event.defaultPrevented) {
    event.preventDefault();
    showOverlay("palette");
  } else if (isShortcut(event) && !document.querySelector("dialog:modal")) {
    if (event.key !== "/" && event.key !== "?") return;
    event.preventDefault();
    showOverlay(event.key === "/" ? "palette" : "help");
  }
}

const close = () => showOverlay(null);

/** Search, the keys and the phone's menu: loaded when first asked for, and kept so that closing gives focus back. */
export function Overlays() {
  const shown = useSyncExternalStore(overlayStore.subscribe, overlayStore.read, overlayStore.readOnServer);
  const [asked, setAsked] = useState<readonly Overlay[]>([]);
  if (shown !== null && !asked.includes(shown)) setAsked([...asked, shown]);
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return asked.map((name) => {
    const Part = parts[name];
    return (
      <Suspense key={name}>
        <Part open={shown === name} onClose={close} />
      </Suspense>
    );
  });
}
