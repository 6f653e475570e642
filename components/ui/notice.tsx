import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "#lib/cx";

type NoticeProps = { tone?: "error" | "plain"; className?: string; children: ReactNode };

/** Something about the whole form or page. An error is said at once; a plain notice when there is a pause. */
export function Notice({ tone = "plain", className, children }: NoticeProps) {
  const error = tone === "error";
  return (
    <div
      role={error ? "alert" : "status"}
      className={cx(
        "flex items-start gap-2.5 border-l-3 px-4 py-3",
        error ? "border-accent bg-accent-wash" : "border-edge bg-wash",
        className,
      )}
    >
      {error ? <CircleAlert aria-hidden className="mt-[0.3em] size-4 shrink-0 text-accent" /> : null}
      <div>{children}</div>
    </div>
  );
}

/** What is wrong with the whole of a form; nothing while nothing is. */
export function Problem({ className, children }: { className?: string; children: string | null }) {
  return children === null ? null : (
    <Notice tone="error" {...(className ? { className } : {})}>
      {children}
    </Notice>
  );
}
