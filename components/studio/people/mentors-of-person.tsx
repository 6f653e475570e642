"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Retry } from "#components/studio/gate";
import { AssignMentor } from "#components/studio/people/assign-mentor";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import type { Person } from "#lib/account/schema";
import { useUnassignMentor } from "#lib/cohort/client/acts";
import { assignedOptions } from "#lib/cohort/client/queries";
import { useProblemWords } from "#lib/use-problem-words";

type MentorsOfPersonProps = { person: Person; open: boolean; onClose: () => void };

/** Who mentors someone: to see, to end, to add to. */
export function MentorsOfPerson({ person, open, onClose }: MentorsOfPersonProps) {
  const t = useTranslations("studio.mentors");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("title", { name: person.name })}
      description={t("lead", { name: person.name })}
    >
      <Mentors person={person} />
    </Dialog>
  );
}

function Mentors({ person }: { person: Person }) {
  const t = useTranslations("studio.mentors");
  const roles = useTranslations("studio.users.roles");
  const format = useFormatter();
  const words = useProblemWords();
  const mentors = useQuery(assignedOptions(person.id));
  const end = useUnassignMentor(person.id);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error } = mentors;
  if (data === undefined) {
    if (error === null) return <Skeleton className="h-32 w-full" />;
    return (
      <Notice tone="error">
        <p>{words.ofError(error)}</p>
        <Retry onRetry={() => void mentors.refetch()} />
      </Notice>
    );
  }
  return (
    <div className="grid gap-5">
      {data.items.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ul className="border-rule border-t">
          {data.items.map(({ id, name, email, role, since, startedBy }) => (
            <li key={id} className="flex items-start justify-between gap-4 border-rule border-b py-2.5">
              <div className="min-w-0">
                <p className="break-words font-medium">{name}</p>
                <p className="break-all text-sm text-soft">
                  {email} · {roles(role)}
                </p>
                <p className="text-sm text-soft">
                  {t(startedBy === "admin" ? "assigned" : "invited", {
                    date: format.dateTime(new Date(since), { dateStyle: "medium" }),
                  })}
                </p>
              </div>
              <Button
                size="sm"
                variant="danger"
                className="shrink-0"
                aria-label={t("endNamed", { name })}
                pending={end.isPending && end.variables === id}
                onClick={() => end.mutate(id, { onSuccess: () => setSaid(t("ended", { name })) })}
              >
                {t("end")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {end.error === null ? null : <Notice tone="error">{words.ofError(end.error)}</Notice>}
      <AssignMentor
        person={person}
        known={data.items.map(({ id }) => id)}
        onAssigned={(name) => setSaid(t("added", { name }))}
      />
      <p role="status" className="text-sm text-soft">
        {said}
      </p>
    </div>
  );
}
