"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button, IconButton } from "#components/ui/button";
import { cx } from "#lib/cx";
import { hideToast, type Toast, toastStore } from "#lib/toast";

const usualStay = 8000;

/** Draws the toasts. The region is in the page from the start, so that screen readers hear what is put into it. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  const region = useRef<HTMLDivElement>(null);
  const held = useHeld(region);
  return (
    <div
      ref={region}
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 grid justify-items-center gap-2 p-3 pb-[calc(var(--bottom-bar,0px)+0.75rem)] md:justify-items-end md:p-6"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}

/** While someone points at a toast or has focus in one, none of them leaves. */
function useHeld(region: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const hold = () => setHeld(true);
    const release = () => setHeld(element.matches(":hover") || element.contains(document.activeElement));
    const later = () => setTimeout(release);
    element.addEventListener("pointerenter", hold);
    element.addEventListener("focusin", hold);
    element.addEventListener("pointerleave", later);
    element.addEventListener("focusout", later);
    return () => {
      element.removeEventListener("pointerenter", hold);
      element.removeEventListener("focusin", hold);
      element.removeEventListener("pointerleave", later);
      element.removeEventListener("focusout", later);
    };
  }, [region]);
  return held;
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const t = useTranslations("common");
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(toast.id), toast.lasts ?? usualStay);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={cx(
        "pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-md border bg-card py-2 pr-2 pl-4 shadow-lift",
        toast.tone === "error" ? "border-accent" : "border-edge",
      )}
    >
      <p className="grow py-1">{toast.message}</p>
      {toast.action ? (
        <Button
          size="sm"
          className="shrink-0 whitespace-nowrap"
          onClick={() => {
            toast.action?.run();
            hideToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton label={t("close")} onClick={() => hideToast(toast.id)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
