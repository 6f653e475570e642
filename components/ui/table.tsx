import type { ComponentProps, ReactNode } from "react";
import { cx } from "#lib/cx";

type TableProps = { caption: ReactNode; showCaption?: boolean; className?: string; children: ReactNode };

/** A region that scrolls must be reachable by keyboard in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

/** A table with thin rules. On a narrow screen it scrolls by itself, and the keyboard can reach that. */
export function Table({ caption, showCaption = false, className, children }: TableProps) {
  return (
    <section {...reachable} aria-label={typeof caption === "string" ? caption : undefined} className="overflow-x-auto">
      <table className={cx("w-full border-collapse text-left text-sm", className)}>
        <caption className={showCaption ? "pb-2 text-left text-soft" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="col" className={cx("border-rule border-b py-2 pr-4 font-medium text-soft", className)} {...rest} />;
}

/** `numeric` sets digits of one width under one another. */
export function Cell({ numeric = false, className, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      className={cx("border-rule border-b py-2.5 pr-4 align-top", numeric && "text-right tabular-nums", className)}
      {...rest}
    />
  );
}
