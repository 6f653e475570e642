import type { ReactNode } from "react";
import { cx } from "#lib/cx";

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode; className?: string };

/** Nothing here, why, and the next sensible thing to do. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx("measure border-rule border-y py-10", className)}>
      <p className="font-serif font-semibold text-xl">{title}</p>
      {children ? <div className="mt-2 text-soft">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
