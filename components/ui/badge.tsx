import type { ReactNode } from "react";
import { cx } from "#lib/cx";

type BadgeProps = { tone?: "plain" | "accent"; className?: string; children: ReactNode };

/** A short fact about the thing beside it. */
export function Badge({ tone = "plain", className, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-sm",
        tone === "accent" ? "border-accent text-accent" : "border-rule text-soft",
        className,
      )}
    >
      {children}
    </span>
  );
}
