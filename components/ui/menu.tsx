"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cx } from "#lib/cx";

type MenuProps = {
  label: string;
  trigger: ReactNode;
  triggerClass?: string;
  /** Links and buttons; pressing one closes the menu. */
  children: ReactNode;
};

/** Links and buttons behind one button. A disclosure: Tab walks through it, Escape closes it and gives focus back. */
export function Menu({ label, trigger, triggerClass, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    // In a row at the end of the screen it would open out of sight.
    list.current?.scrollIntoView({ block: "nearest" });
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    const pressed = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(`[id="${id}"] :is(a, button)`)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", pressed);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", pressed);
    };
  }, [open, id]);
  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={cx(
          "target inline-flex items-center justify-center gap-1.5 rounded-md px-2 hover:bg-wash",
          triggerClass,
        )}
      >
        {trigger}
      </button>
      <div
        ref={list}
        id={id}
        hidden={!open}
        className="absolute top-full right-0 z-20 mt-1.5 grid min-w-44 scroll-my-4 rounded-md border border-rule bg-card py-1.5 shadow-lift"
      >
        {children}
      </div>
    </div>
  );
}

/** The look of one row of a menu, link or button. */
export const menuItemClass =
  "target flex w-full items-center gap-2.5 px-4 py-1.5 text-left whitespace-nowrap hover:bg-wash aria-checked:font-medium aria-[current]:font-medium";
