"use client";

import * as RadixPopover from "radix-ui/popover";
import type { ReactNode } from "react";

type PopoverProps = {
  /** One focusable element that opens the popover. */
  trigger: ReactNode;
  label: string;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** Something small that belongs to what was pressed. Escape or a press elsewhere closes it. */
export function Popover({ trigger, label, align = "start", open, onOpenChange, children }: PopoverProps) {
  return (
    <RadixPopover.Root open={open} onOpenChange={onOpenChange}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-20 max-h-(--radix-popover-content-available-height) w-max max-w-[min(24rem,calc(100vw-1.5rem))] overflow-auto rounded-md border border-rule bg-card p-4 text-ink shadow-lift"
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
