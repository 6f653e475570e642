"use client";

import type { ReactNode } from "react";
import { OutsideEntries } from "#components/account/outside-entries";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Problem } from "#components/ui/notice";
import type { useForm } from "#lib/use-form";

type EntryFormProps = {
  entry: Pick<ReturnType<typeof useForm>, "form" | "pending">;
  problem: string | null;
  submit: { idle: string; pending: string };
  /** Where one goes from here, by whichever way one gets in. */
  destination: string;
  /** The other form, for those who came to the wrong one. */
  other: { question: string; name: string; href: `/${string}` };
  children: ReactNode;
};

/** What the two ways in have in common: everything but the fields. */
export function EntryForm({ entry, problem, submit, destination, other, children }: EntryFormProps) {
  return (
    <>
      <Problem className="mt-6">{problem}</Problem>
      <form {...entry.form} className="mt-6 grid gap-5">
        {children}
        <Button type="submit" variant="solid" pending={entry.pending}>
          {entry.pending ? submit.pending : submit.idle}
        </Button>
      </form>
      <OutsideEntries destination={destination} />
      <p className="mt-6 text-soft">
        {other.question}{" "}
        <Link href={other.href} className="link text-ink">
          {other.name}
        </Link>
      </p>
    </>
  );
}
