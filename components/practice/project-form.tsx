"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { AudienceChoice } from "#components/practice/audience-choice";
import { FormEnd } from "#components/practice/form-end";
import { LinkFields } from "#components/practice/link-fields";
import { MarkdownField } from "#components/practice/markdown-field";
import { Same, useSending } from "#components/practice/use-sending";
import { Words } from "#components/roadmap/words";
import { Field, Textarea } from "#components/ui/field";
import type { CapabilityChange } from "#lib/capability/schema";
import { say } from "#lib/catalog/rules/said";
import type { Localized } from "#lib/localized";
import { type OwnStage, useHandInProject } from "#lib/practice/client/hand-ins";
import { keptTextKey, type Typed } from "#lib/practice/client/kept-text";
import { useHandInText } from "#lib/practice/client/use-hand-in-text";
import { faultsOfProject, handInLimits, linksTyped } from "#lib/practice/rules/check-hand-in";
import { useProblemWords } from "#lib/use-problem-words";

type ProjectFormProps = {
  own: OwnStage;
  version: number;
  criteria: readonly Localized[];
  /** What it begins with: nothing, or what was handed in last. */
  base: Typed;
  /** Whether `base` stands already, so that handing it in unchanged would say nothing. */
  stands: boolean;
  /** Opened by a press: the first field takes the focus. */
  focus: boolean;
  onDone: (changes: CapabilityChange[]) => void;
  onLeave?: (() => void) | undefined;
};

/** An answer to every criterion, links, a reflection, who may see it. */
export function ProjectForm({ own, version, criteria, base, stands, focus, onDone, onLeave }: ProjectFormProps) {
  const t = useTranslations("project");
  const words = useTranslations("handIn");
  const { ofCode } = useProblemWords();
  const text = useHandInText({ key: keptTextKey(own.userId, "project", own.stage), criteria, base });
  const sending = useSending(text);
  const handIn = useHandInProject(own);
  const { typed } = text;
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) first.current?.querySelector("textarea")?.focus();
  }, [focus]);

  async function send(): Promise<void> {
    if (stands && !text.changed) throw new Same();
    const { answers, reflection, audience } = typed;
    const links = linksTyped(typed.links);
    const answer = await handIn.mutateAsync({ id: text.idToSend(), version, links, answers, reflection, audience });
    text.finish();
    onDone(answer.changes);
  }

  const reflectionFault = text.faultOf("reflection");
  return (
    <form
      ref={sending.form}
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void sending.attempt(faultsOfProject(typed, criteria.length), send);
      }}
      className="grid gap-8"
    >
      <div ref={first}>
        <h2 className="border-ink border-t-2 pt-3 text-xl">{t("formTitle")}</h2>
        <p className="measure mt-1 text-soft">{t("answersLead")}</p>
        {text.keptBefore ? <p className="mt-1 text-sm text-soft">{words("keptBefore")}</p> : null}
        <ol className="mt-3 grid gap-5">
          {criteria.map((criterion, index) => (
            <li key={criterion.zh || criterion.en}>
              <AnswerField
                number={index + 1}
                criterion={criterion}
                value={typed.answers[index] ?? ""}
                code={text.faultOf(`answers.${index}`)}
                onChange={(answer) => text.setAnswer(index, answer)}
              />
            </li>
          ))}
        </ol>
      </div>
      <LinkFields text={text} hint={words("linksHint", { most: handInLimits.links })} />
      <MarkdownField
        name="reflection"
        label={words("reflection")}
        hint={t("reflectionHint")}
        optional
        error={reflectionFault === undefined ? undefined : ofCode(reflectionFault)}
        value={typed.reflection}
        onChange={(reflection) => text.type({ reflection }, "reflection")}
      />
      <AudienceChoice value={typed.audience} onChange={(audience) => text.type({ audience })} />
      <FormEnd text={text} sending={sending} submit={t(stands ? "handInAgain" : "handIn")} onLeave={onLeave} />
    </form>
  );
}

type AnswerFieldProps = {
  number: number;
  criterion: Localized;
  value: string;
  code: string | undefined;
  onChange: (answer: string) => void;
};

function AnswerField({ number, criterion, value, code, onChange }: AnswerFieldProps) {
  const t = useTranslations("project");
  const words = useTranslations("handIn");
  const locale = useLocale();
  const { ofCode } = useProblemWords();
  const most = handInLimits.answer;
  const error = code === undefined ? undefined : code === "REQUIRED" ? t("answerMissing") : ofCode(code);
  return (
    <Field
      label={
        <span className="flex gap-2">
          <span className="text-soft tabular-nums">{number}.</span>
          <span>
            <Words said={say(criterion, locale)} />
          </span>
        </span>
      }
      aside={value.length > most * 0.8 ? words("length", { count: value.length, most }) : null}
      error={error}
    >
      {(control) => (
        <Textarea
          {...control}
          name={`answers.${number - 1}`}
          rows={3}
          className="!min-h-20"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
