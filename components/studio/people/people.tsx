"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Gate, Retry, type Worker } from "#components/studio/gate";
import { Invite } from "#components/studio/people/invite";
import { PeopleFilters } from "#components/studio/people/people-filters";
import { PersonRow } from "#components/studio/people/person-row";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { type PeopleFilter, peopleOptions } from "#lib/account/client";
import { setAddress, useAddress } from "#lib/address";
import { roles } from "#lib/permissions";
import { useKeys } from "#lib/use-keys";

/** Who has an account, what they may do, and the switch that ends it. For administrators. */
export function People() {
  return <Gate allow="admins">{(worker) => <PeopleList worker={worker} />}</Gate>;
}

/** What the address asks for; what is not a role or a status is left out. */
function readFilter(address: URLSearchParams): PeopleFilter {
  const filter: PeopleFilter = {};
  const q = (address.get("q") ?? "").trim().slice(0, 200);
  const role = roles.find((one) => one === address.get("role"));
  const status = ["active", "suspended"].find((one) => one === address.get("status"));
  const cursor = address.get("cursor");
  if (q !== "") filter.q = q;
  if (role) filter.role = role;
  if (status) filter.status = status;
  if (cursor) filter.cursor = cursor.slice(0, 400);
  return filter;
}

function PeopleList({ worker }: { worker: Worker }) {
  const t = useTranslations("studio.users");
  const filter = readFilter(useAddress());
  const search = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => search.current?.focus() });
  const people = useQuery({ ...peopleOptions(filter), placeholderData: keepPreviousData });
  const [said, setSaid] = useState<{ text: string; refused: boolean } | null>(null);
  const next = people.data?.nextCursor ?? null;
  return (
    <div className="grid gap-5">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-3xl">{t("heading")}</h1>
          <p className="measure mt-1 text-soft">{t("lead")}</p>
        </div>
        <Invite />
      </header>
      <PeopleFilters ref={search} filter={filter} />
      {said ? <Notice tone={said.refused ? "error" : "plain"}>{said.text}</Notice> : <div role="status" />}
      {people.data === undefined ? (
        people.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void people.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-96 w-full" />
        )
      ) : people.data.items.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={
            <Button onClick={() => setAddress({ q: null, role: null, status: null, cursor: null }, "push")}>
              {t("first")}
            </Button>
          }
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul aria-label={t("caption")} className="border-rule border-t">
          {people.data.items.map((person) => (
            <PersonRow key={person.id} person={person} self={person.id === worker.id} onSaid={setSaid} />
          ))}
        </ul>
      )}
      {filter.cursor || next ? (
        <nav aria-label={t("heading")} className="flex gap-3">
          {filter.cursor ? <Button onClick={() => setAddress({ cursor: null }, "push")}>{t("first")}</Button> : null}
          {next ? <Button onClick={() => setAddress({ cursor: next }, "push")}>{t("next")}</Button> : null}
        </nav>
      ) : null}
    </div>
  );
}
