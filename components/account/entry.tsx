import type { ReactNode } from "react";

/** The room of a page with one short form. */
export function Entry({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page py-12 md:py-20">
      <div className="mx-auto max-w-md">
        <h1 className="border-ink border-t-2 pt-4 text-3xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
