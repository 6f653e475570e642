"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { AudienceChoice } from "#components/practice/audience-choice";
import { FormEnd } from "#components/practice/form-end";
import { LinkFields } from "#components/practice/link-fields";
import { MarkdownField } from "#components/practice/markdown-field";
import { Same, useSending } from "#components/practice/use-sending";
import { useHandInEvidence } from "#lib/practice/client/hand-ins";
import { keptTextKey, type Typed } from "#lib/practice/client/kept-text";
import { useHandInText } from "#lib/practice/client/use-hand-in-text";
import { faultsOfEvidence, handInLimits, linksTyped } from "#lib/practice/rules/check-hand-in";
import { useProblemWords } from "#lib/use-problem-words";

type EvidenceFormProps = {
  userId: string;
  capability: string;
  base: Typed;
  /** Whether `base` stands already, so that handing it in unchanged would say nothing. */
  stands: boolean;
  focus: boolean;
  onDone: () => void;
  onLeave?: (() => void) | undefined;
};

const noCriteria: never[] = [];

/** What one learned or did before, in words, with links where there is something to look at. */
export function EvidenceForm({ userId, capability, base, stands, focus, onDone, onLeave }: EvidenceFormProps) {
  const t = useTranslations("evidence");
  const words = useTranslations("handIn");
  const { ofCode } = useProblemWords();
  const text = useHandInText({ key: keptTextKey(userId, "evidence", capability), criteria: noCriteria, base });
  const sending = useSending(text);
  const handIn = useHandInEvidence(userId);
  const { typed } = text;
  const { form } = sending;
  useEffect(() => {
    if (focus) form.current?.querySelector("textarea")?.focus();
  }, [focus, form]);

  async function send(): Promise<void> {
    if (stands && !text.changed) throw new Same();
    const { reflection, audience } = typed;
    const links = linksTyped(typed.links);
    await handIn.mutateAsync({ id: text.idToSend(), capability, links, text: reflection, audience });
    text.finish();
    onDone();
  }

  const code = text.faultOf("text");
  return (
    <form
      ref={form}
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void sending.attempt(faultsOfEvidence(typed), send);
      }}
      className="grid gap-6"
    >
      {text.keptBefore ? <p className="text-sm text-soft">{words("keptBefore")}</p> : null}
      <MarkdownField
        name="text"
        label={words("story")}
        hint={t("storyHint")}
        error={code === undefined ? undefined : code === "REQUIRED" ? t("storyMissing") : ofCode(code)}
        value={typed.reflection}
        onChange={(reflection) => text.type({ reflection }, "text")}
      />
      <LinkFields text={text} hint={t("linksHint", { most: handInLimits.links })} optional />
      <AudienceChoice value={typed.audience} onChange={(audience) => text.type({ audience })} />
      <FormEnd text={text} sending={sending} submit={t(stands ? "handInAgain" : "handIn")} onLeave={onLeave} />
    </form>
  );
}
