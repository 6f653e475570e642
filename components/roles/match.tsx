"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { MatchList } from "#components/roles/match-list";
import { MatchText } from "#components/roles/match-text";
import { PasteForm, type Sample } from "#components/roles/paste-form";
import { SaveTarget } from "#components/roles/save-target";
import { useOwn } from "#components/roles/use-own";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { useAddress } from "#lib/address";
import { emptyReading, useReading } from "#lib/capability/client/use-reading";
import { correctedBy } from "#lib/capability/rules/reading";
import { useMatch } from "#lib/catalog/client/match";
import type { ModelNames } from "#lib/catalog/rules/role-view";
import { useUserId } from "#lib/progress/client/who";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type MatchProps = { roadmap: string; model: ModelNames; samples: readonly Sample[] };

/** Paste a job description, have it read, correct what was read, save it. Works without an account, up to the saving. */
export function Match({ roadmap, model, samples }: MatchProps) {
  const t = useTranslations("roles.match");
  const common = useTranslations("common");
  const problems = useProblemWords();
  const own = useOwn(roadmap);
  const userId = useUserId();
  const id = useAddress().get("target");
  const target =
    id === null
      ? null
      : (own.targets?.find((one) => one.id === id) ?? (own.targets || own.signedOut ? null : undefined));
  const { state, step, ready } = useReading({ userId: own.signedOut ? null : userId, target });
  const match = useMatch();
  const [editing, setEditing] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);
  const justRead = useRef(false);
  const order = model.flatMap(({ capabilities }) => capabilities.map(({ slug }) => slug));
  const requirements = correctedBy(state.read ?? [], state.corrections, order);
  const { text, read, stale } = state;
  const { mutateAsync } = match;
  const unread = ready && target && read === null && text !== "" ? target : null;

  useEffect(() => {
    // A saved target comes with its text; its words are found again.
    if (unread === null) return;
    mutateAsync(unread.text).then(
      ({ requirements: found }) => step({ do: "read", found, wanted: unread.requirements }),
      () => {},
    );
  }, [unread, mutateAsync, step]);

  useEffect(() => {
    // The answer takes the place of the form that held the focus.
    if (read === null || editing || !justRead.current) return;
    justRead.current = false;
    result.current?.focus();
  }, [read, editing]);

  async function readText(): Promise<void> {
    try {
      const { requirements: found } = await mutateAsync(text);
      justRead.current = true;
      step({ do: "read", found });
      setEditing(false);
    } catch {
      // The form says what went wrong.
    }
  }

  function clear(): void {
    const { place: _where, ...before } = state;
    step({ do: "put", reading: emptyReading() });
    setEditing(false);
    match.reset();
    showToast({
      id: "reading",
      message: t("cleared"),
      action: { label: common("undo"), run: () => step({ do: "put", reading: before }) },
    });
  }

  if (id !== null && target === undefined && !own.failed) return <Skeleton className="h-96" />;
  const began = read !== null || Object.keys(state.corrections).length > 0;
  const pasting = !began || editing || (read === null && unread === null);
  return (
    <div className="grid grid-cols-1 gap-8">
      {id !== null && target === null ? <Notice>{t("targetGone")}</Notice> : null}
      {pasting ? (
        <PasteForm
          text={text}
          samples={samples}
          pending={match.isPending}
          problem={match.error === null ? null : problems.ofError(match.error)}
          onType={(typed) => step({ do: "type", text: typed })}
          onRead={() => void readText()}
          onCancel={began ? () => setEditing(false) : null}
          onClear={text === "" ? null : clear}
        />
      ) : null}
      {began ? (
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_27rem] lg:items-start">
          {pasting ? null : (
            <MatchText
              text={text}
              requirements={stale ? [] : requirements}
              model={model}
              onEdit={() => setEditing(true)}
              onClear={clear}
            />
          )}
          <section aria-labelledby="read-heading" className={pasting ? "lg:col-span-2" : ""}>
            <h2 id="read-heading" ref={result} tabIndex={-1} className="text-2xl outline-none">
              {t("found", { count: requirements.length })}
            </h2>
            <MatchList
              model={model}
              requirements={requirements}
              linked={!pasting && !stale}
              onCorrect={(capability, level) => step({ do: "correct", capability, level })}
            />
            <SaveTarget own={own} target={target ?? null} reading={state} requirements={requirements} step={step} />
          </section>
        </div>
      ) : null}
    </div>
  );
}
