import type { ReactNode } from "react";
import { cx } from "#lib/cx";

/** A key as it stands on the keyboard. */
export function Kbd({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <kbd
      className={cx(
        "inline-flex min-w-6 items-center justify-center rounded-sm border border-rule border-b-2 bg-card px-1.5 font-mono text-soft text-xs leading-5",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
