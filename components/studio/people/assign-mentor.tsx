"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { peopleOptions } from "#lib/account/client";
import type { Person } from "#lib/account/schema";
import { useAssignMentor } from "#lib/cohort/client/acts";
import { useProblemWords } from "#lib/use-problem-words";

type AssignMentorProps = {
  person: Person;
  /** Those who are mentors already. */
  known: readonly string[];
  onAssigned: (name: string) => void;
};

/** As many as one may look through; more of them ask for another letter. */
const shown = 6;

/** Looks up who may be a mentor, and makes one of them this person's. */
export function AssignMentor({ person, known, onAssigned }: AssignMentorProps) {
  const t = useTranslations("studio.mentors");
  const roles = useTranslations("studio.users.roles");
  const words = useProblemWords();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed).trim();
  const people = useQuery({
    ...peopleOptions({ assignable: "mentor", limit: shown + known.length + 1, ...(q === "" ? {} : { q }) }),
    placeholderData: keepPreviousData,
  });
  const assign = useAssignMentor(person.id);
  const found = people.data?.items.filter(({ id }) => id !== person.id && !known.includes(id)).slice(0, shown);
  const error = assign.error ?? people.error;
  return (
    <section className="grid gap-3">
      <Field label={t("add")} hint={t("addHint")}>
        {(control) => (
          <Input
            {...control}
            type="search"
            maxLength={200}
            placeholder={t("search")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {error === null ? null : <Notice tone="error">{words.ofError(error)}</Notice>}
      <p role="status" className={found?.length === 0 ? "text-soft" : "sr-only"}>
        {found ? t("found", { count: found.length }) : null}
      </p>
      <ul>
        {found?.map(({ id, name, email, role }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-rule border-b py-2">
            <p className="min-w-0 text-sm">
              <span className="break-words">{name}</span>
              <span className="block break-all text-soft">
                {email} · {roles(role)}
              </span>
            </p>
            <Button
              size="sm"
              className="shrink-0"
              aria-label={t("assignNamed", { name })}
              pending={assign.isPending && assign.variables === id}
              onClick={() => assign.mutate(id, { onSuccess: () => onAssigned(name) })}
            >
              {t("assign")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
