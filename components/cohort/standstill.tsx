import type { ReactNode } from "react";

type StandstillProps = { title: string; children: ReactNode; action?: ReactNode };

/** A page on which it does not go on: why, and where to. */
export function Standstill({ title, children, action }: StandstillProps) {
  return (
    <div className="measure">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-3 text-soft">{children}</p>
      {action ? <p className="mt-8">{action}</p> : null}
    </div>
  );
}
