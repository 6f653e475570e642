"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "#components/ui/button";
import { cx } from "#lib/cx";

type DialogProps = {
  open: boolean;
  /** Asked for by Escape, the cross or a press beside the dialog. The owner decides. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** middle: a question. side: a sheet at the edge (from below on a phone). top: a palette. */
  place?: "middle" | "side" | "top";
  /** A palette shows no heading; its title is still said. */
  hideTitle?: boolean;
  children: ReactNode;
};

const places = {
  middle: "m-auto w-[min(34rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] rounded-md border",
  side: "mt-auto w-full max-w-none max-h-[85dvh] rounded-t-md border-t md:my-0 md:mr-0 md:ml-auto md:h-dvh md:max-h-none md:w-[26rem] md:rounded-none md:border-t-0 md:border-l",
  top: "mx-auto mt-[12vh] w-[min(40rem,calc(100vw-2rem))] max-h-[70dvh] rounded-md border",
};

/** The browser's own modal dialog: it holds focus, makes the page inert and gives focus back. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  place = "middle",
  hideTitle = false,
  children,
}: DialogProps) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Open before the effects of what stands inside run: a focus that one of them sets must find the dialog on the screen.
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      // React takes `autofocus` for itself, and acts on it before the dialog is there.
      dialog.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className={cx("overflow-auto overscroll-contain border-rule bg-card text-ink shadow-lift", places[place])}
    >
      {open ? (
        <div className={hideTitle ? "" : "p-5 md:p-6"}>
          <div className={hideTitle ? "sr-only" : "mb-3 flex items-start justify-between gap-4"}>
            <h2 id={`${id}-title`} className="text-xl">
              {title}
            </h2>
            {hideTitle ? null : (
              <IconButton label={t("close")} onClick={onClose} className="-mt-1 -mr-2">
                <X aria-hidden className="size-5" />
              </IconButton>
            )}
          </div>
          {description ? (
            <div id={`${id}-description`} className="mb-4 text-soft">
              {description}
            </div>
          ) : null}
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
