"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { signOutPart } from "#components/shell/sign-out-button";
import { type Overlay, overlayStore, showOverlay } from "#lib/overlay";
import { isShortcut } from "#lib/shortcuts";
import { late, useLate } from "#lib/use-late";

// None of them is needed to read a page, so none of them travels with it.
const parts = {
  palette: late(() => import("#components/shell/palette").then(({ Palette }) => Palette)),
  help: late(() => import("#components/shell/keys-help").then(({ KeysHelp }) => KeysHelp)),
  "sign-out": signOutPart,
  menu: late(() => import("#components/shell/phone-menu").then(({ PhoneMenu }) => PhoneMenu)),
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

/** Nothing can be lost before something has had it. Without it the focus is only less well kept. */
const watchFocus = () => void import("#lib/keep-focus").then(({ keepFocus }) => keepFocus()).catch(() => {});

const close = () => showOverlay(null);

/** Search, the keys, the phone's menu and the way out: loaded when first asked for, and kept so that closing gives focus back. */
export function Overlays() {
  const shown = useSyncExternalStore(overlayStore.subscribe, overlayStore.read, overlayStore.readOnServer);
  const [asked, setAsked] = useState<readonly Overlay[]>([]);
  if (shown !== null && !asked.includes(shown)) setAsked([...asked, shown]);
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    document.addEventListener("focusin", watchFocus, { once: true });
    return () => document.removeEventListener("focusin", watchFocus);
  }, []);
  return asked.map((name) => <LateOverlay key={name} name={name} open={shown === name} />);
}

function LateOverlay({ name, open }: { name: Overlay; open: boolean }) {
  const Part = useLate(parts[name], { wanted: open, onMissing: close });
  return Part === null ? null : <Part open={open} onClose={close} />;
}
