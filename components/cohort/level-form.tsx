"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { LevelSelect } from "#components/cohort/level-select";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { Outline } from "#lib/capability/rules/outline";
import { useGiveLevel } from "#lib/cohort/client/acts";
import { keptKey } from "#lib/cohort/client/kept";
import { useKept } from "#lib/cohort/client/use-kept";
import { noteLength } from "#lib/cohort/rules/vocabulary";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { showToast } from "#lib/toast";
import { useForm } from "#lib/use-form";

type Typed = { level: string; note: string };
const blank: Typed = { level: "", note: "" };
const isTyped = (value: unknown): value is Typed =>
  typeof value === "object" &&
  value !== null &&
  "level" in value &&
  typeof value.level === "string" &&
  "note" in value &&
  typeof value.note === "string";

type LevelFormProps = { outline: Outline; learner: LearnerCard; capability: string; user: { id: string } };

/** Gives a level in one capability. It stands beside what is computed and needs a word why. */
export function LevelForm({ outline, learner, capability, user }: LevelFormProps) {
  const t = useTranslations("cohort.level");
  const title = useId();
  const give = useGiveLevel(learner.id, capability);
  const kept = useKept({ key: keptKey(user.id, "level", learner.id, capability), blank, isTyped });
  const { level, note } = kept.typed;
  const meaning = outline.capabilities.find(({ slug }) => slug === capability)?.levels[Number(level)];
  const { form, pending, faultOf, problem } = useForm({
    check: () => [
      ...(level === "" ? [{ path: "level", code: "REQUIRED" }] : []),
      ...(note.trim() === "" ? [{ path: "note", code: "REQUIRED" }] : []),
    ],
    async send() {
      await give.mutateAsync({ id: kept.idToSend(), level: Number(level), note });
      kept.clear();
      showToast({ message: t("done") });
    },
    words: { REQUIRED: t("required") },
  });
  return (
    <form {...form} aria-labelledby={title} className="mt-6 grid max-w-xl gap-3 border-rule border-t pt-4 print:hidden">
      <h3 id={title} className="font-sans font-semibold">
        {t("give")}
      </h3>
      {problem !== null && faultOf("level") === undefined && faultOf("note") === undefined ? (
        <Notice tone="error">{problem}</Notice>
      ) : null}
      <Field label={t("level")} error={faultOf("level")}>
        {(control) => (
          <LevelSelect
            {...control}
            levels={outline.levels}
            none={t("choose")}
            value={level}
            onChange={(next) => kept.type({ ...kept.typed, level: next })}
          />
        )}
      </Field>
      {level !== "" && meaning ? (
        <p className="text-sm text-soft">
          <Words said={meaning} />
        </p>
      ) : null}
      <Field label={t("note")} hint={t("noteHint")} error={faultOf("note")}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={noteLength}
            value={note}
            onChange={(event) => kept.type({ ...kept.typed, note: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" size="sm" variant="solid" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
