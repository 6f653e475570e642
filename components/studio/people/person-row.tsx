"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { MentorsOfPerson } from "#components/studio/people/mentors-of-person";
import { Ago } from "#components/studio/when";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Select } from "#components/ui/select";
import { useChangePerson } from "#lib/account/client";
import { useSignOutPerson } from "#lib/account/client/people";
import type { Person, PersonChange } from "#lib/account/schema";
import { ApiError } from "#lib/http/client";
import { type Role, roles } from "#lib/permissions";

type PersonRowProps = {
  person: Person;
  /** The administrator's own row. */
  self: boolean;
  onSaid: (said: { text: string; refused: boolean }) => void;
};
type Question = { title: string; text: string; danger: boolean; change: PersonChange | "sign-out" };

export function PersonRow({ person, self, onSaid }: PersonRowProps) {
  const t = useTranslations("studio.users");
  const problem = useTranslations("errors.problem");
  const format = useFormatter();
  const changing = useChangePerson();
  const signingOut = useSignOutPerson();
  const [question, setQuestion] = useState<Question | null>(null);
  const [mentors, setMentors] = useState(false);
  const { id, name, role, suspendedAt } = person;

  async function change(wanted: PersonChange | "sign-out") {
    setQuestion(null);
    try {
      if (wanted === "sign-out") {
        await signingOut.mutateAsync(id);
        onSaid({ text: t("signedOut", { name }), refused: false });
        return;
      }
      const now = await changing.mutateAsync({ id, ...wanted });
      const said = wanted.role ? "roleChanged" : now.suspendedAt ? "suspendedNow" : "activeNow";
      onSaid({ text: t(said, { name, role: t(`roles.${now.role}`) }), refused: false });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      onSaid({ text: error.code === "LAST_ADMIN" ? t("lastAdmin", { name }) : problem(error.code), refused: true });
    }
  }
  const chooseRole = (next: Role) => {
    if (self) setQuestion({ title: t("ownTitle"), text: t("ownText"), danger: true, change: { role: next } });
    else if (next === "admin")
      setQuestion({ title: t("adminTitle", { name }), text: t("adminText"), danger: false, change: { role: next } });
    else void change({ role: next });
  };
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-rule border-b py-4 lg:grid-cols-[minmax(0,1fr)_10rem_34rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="break-words">{name}</span>
          {self ? <Badge>{t("you")}</Badge> : null}
          {suspendedAt ? <Badge tone="accent">{t("suspended")}</Badge> : null}
        </p>
        <p className="break-all text-sm text-soft">{person.email}</p>
      </div>
      <p className="text-sm text-soft">
        {person.lastSeenAt ? (
          <>
            {t("lastSeen")} <Ago at={person.lastSeenAt} />
          </>
        ) : (
          t("never")
        )}
        <span className="block">
          {t("since", { date: format.dateTime(new Date(person.createdAt), { dateStyle: "medium" }) })}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 lg:flex-nowrap lg:justify-end">
        <Select
          aria-label={t("roleOf", { name })}
          value={role}
          disabled={changing.isPending}
          onChange={(event) => chooseRole(event.target.value as Role)}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <Button
          size="sm"
          variant="quiet"
          className="shrink-0"
          aria-label={t("mentorsOf", { name })}
          onClick={() => setMentors(true)}
        >
          {t("mentors")}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          className="shrink-0"
          aria-label={t("signOutOf", { name })}
          pending={signingOut.isPending}
          onClick={() =>
            setQuestion({
              title: t("signOutTitle", { name }),
              text: t("signOutText"),
              danger: true,
              change: "sign-out",
            })
          }
        >
          {t("signOut")}
        </Button>
        {suspendedAt ? (
          <Button
            size="sm"
            className="shrink-0 whitespace-nowrap"
            pending={changing.isPending}
            onClick={() => void change({ suspended: false })}
          >
            {t("unsuspend")}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="quiet"
            pending={changing.isPending}
            onClick={() =>
              setQuestion({
                title: t("suspendTitle", { name }),
                text: t("suspendText"),
                danger: true,
                change: { suspended: true },
              })
            }
          >
            {t("suspend")}
          </Button>
        )}
      </div>
      <Ask question={question} onCancel={() => setQuestion(null)} onConfirm={change} />
      <MentorsOfPerson person={person} open={mentors} onClose={() => setMentors(false)} />
    </li>
  );
}

type AskProps = {
  question: Question | null;
  onCancel: () => void;
  onConfirm: (change: Question["change"]) => Promise<void>;
};

function Ask({ question, onCancel, onConfirm }: AskProps) {
  const t = useTranslations("studio.users");
  const common = useTranslations("common");
  return (
    <Dialog open={question !== null} onClose={onCancel} title={question?.title ?? ""} description={question?.text}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <Button
          variant={question?.danger ? "danger" : "solid"}
          onClick={() => {
            if (question) void onConfirm(question.change);
          }}
        >
          {t("confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
