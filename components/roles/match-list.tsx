"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { dimensionText } from "#components/capability/dimension";
import { Words } from "#components/roadmap/words";
import { AddCapability } from "#components/roles/add-capability";
import { requirementPlace, wordPlace } from "#components/roles/match-text";
import { useRoleWords } from "#components/roles/use-role-words";
import { Button, IconButton } from "#components/ui/button";
import { Select } from "#components/ui/select";
import type { Corrected } from "#lib/capability/rules/reading";
import type { ModelNames, NamedCapability } from "#lib/catalog/rules/role-view";
import { cx } from "#lib/cx";

type MatchListProps = {
  model: ModelNames;
  requirements: readonly Corrected[];
  /** Whether the words can be gone to in the text. */
  linked: boolean;
  /** Level 0 takes a capability out. */
  onCorrect: (capability: string, level: number) => void;
};

/** What was read, to be corrected by hand. */
export function MatchList({ model, requirements, linked, onCorrect }: MatchListProps) {
  const t = useTranslations("roles.match");
  const capabilities = model.flatMap((dimension) => dimension.capabilities);
  const listed = new Map(requirements.map((one) => [one.capability, one]));
  return (
    <>
      {requirements.length === 0 ? <p className="mt-3 text-soft">{t("nothing")}</p> : null}
      <ul className="mt-3 border-ink border-t-2">
        {capabilities.map((capability) => {
          const requirement = listed.get(capability.slug);
          return requirement ? (
            <Row
              key={capability.slug}
              capability={capability}
              requirement={requirement}
              linked={linked}
              onCorrect={(level) => onCorrect(capability.slug, level)}
            />
          ) : null;
        })}
      </ul>
      <AddCapability
        capabilities={capabilities.filter(({ slug }) => !listed.has(slug))}
        onAdd={(capability) => onCorrect(capability, 2)}
      />
    </>
  );
}

type RowProps = {
  capability: NamedCapability;
  requirement: Corrected;
  linked: boolean;
  onCorrect: (level: number) => void;
};

const levels = [1, 2, 3, 4];
/** Words that are shown at first; a long text can name one thing a hundred times. */
const few = 8;

function Row({ capability, requirement, linked, onCorrect }: RowProps) {
  const t = useTranslations("roles.match");
  const words = useRoleWords();
  const [all, setAll] = useState(false);
  const { slug, name, dimension } = capability;
  const { level, source, levelWords } = requirement;
  const shown = all ? requirement.words : requirement.words.slice(0, few);
  const told = [...new Set(levelWords.map(({ text }) => text))].slice(0, 3).join(t("comma"));
  const why = source !== "read" ? t(`source.${source}`) : told === "" ? t("usualLevel") : t("toldBy", { words: told });
  return (
    <li
      id={requirementPlace(slug)}
      tabIndex={-1}
      className="border-rule border-b py-3 outline-none target:border-l-3 target:border-l-focus target:pl-3"
    >
      <div className="flex items-start justify-between gap-3">
        <h3 className="text-wrap pt-1 font-medium font-sans text-base leading-snug">
          <span
            aria-hidden
            className={cx("mr-2 inline-block size-2.5 rounded-full bg-current", dimensionText[dimension])}
          />
          <Words said={name} />
        </h3>
        <span className="flex shrink-0 items-center gap-1">
          <Select
            aria-label={t("levelOf", { name: name.text })}
            value={String(level)}
            onChange={({ target }) => onCorrect(Number(target.value))}
            options={levels.map((one) => ({ value: String(one), label: words.level(one) }))}
          />
          <IconButton label={t("takeOut", { name: name.text })} onClick={() => onCorrect(0)}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </span>
      </div>
      <p className="text-sm text-soft">{why}</p>
      {shown.length > 0 ? (
        <ul aria-label={t("wordsOf", { name: name.text })} className="mt-1.5 flex flex-wrap gap-x-2 gap-y-1.5 text-sm">
          {shown.map(({ start, text }, word) => (
            <li key={start} className="max-w-full">
              {linked ? (
                <a
                  href={`#${wordPlace(slug, word)}`}
                  className="inline-block min-h-6 max-w-full break-words rounded-sm border border-rule px-2 hover:border-ink"
                >
                  {text}
                </a>
              ) : (
                <span className="inline-block min-h-6 max-w-full break-words px-2 text-soft">{text}</span>
              )}
            </li>
          ))}
          {requirement.words.length > few ? (
            <li>
              <Button
                variant="quiet"
                size="sm"
                className="!min-h-6 !py-0"
                aria-expanded={all}
                onClick={() => setAll(!all)}
              >
                {all ? t("fewer") : t("more", { count: requirement.words.length - few })}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
