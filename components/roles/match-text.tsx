"use client";

import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { markClass } from "#components/roles/mark-class";
import { Button } from "#components/ui/button";
import type { Corrected } from "#lib/capability/rules/reading";
import { type Stretch, stretchesOf } from "#lib/catalog/rules/highlight";
import type { ModelNames, NamedCapability } from "#lib/catalog/rules/role-view";
import { cx } from "#lib/cx";

type MatchTextProps = {
  text: string;
  requirements: readonly Corrected[];
  model: ModelNames;
  onEdit: () => void;
  onClear: () => void;
};

/** Where a word stands in the text, and where its capability stands in the list. */
export const wordPlace = (capability: string, word: number) => `word-${capability}-${word}`;
export const requirementPlace = (capability: string) => `requires-${capability}`;

/** A region that scrolls must be reachable by keyboard in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

/** The text as pasted, each word that was read a link to the capability it speaks for. */
export function MatchText({ text, requirements, model, onEdit, onClear }: MatchTextProps) {
  const t = useTranslations("roles.match");
  const names = new Map(model.flatMap(({ capabilities }) => capabilities.map((one) => [one.slug, one])));
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="text-heading" className="text-2xl">
          {t("text")}
        </h2>
        <span className="flex gap-2">
          <Button size="sm" onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button size="sm" variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        </span>
      </div>
      <ul aria-label={t("key")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {model.map(({ slug, name }) => (
          <li key={slug}>
            <span className={markClass[slug]}>
              <Words said={name} />
            </span>
          </li>
        ))}
      </ul>
      <section
        {...reachable}
        aria-labelledby="text-heading"
        className="mt-3 max-h-[28rem] overflow-y-auto overscroll-contain rounded-md border border-rule bg-card px-5 py-4 lg:max-h-[calc(100dvh-14rem)]"
      >
        <p className="whitespace-pre-wrap break-words">
          {stretchesOf(text, requirements).map((stretch) => (
            <Piece key={stretch.start} stretch={stretch} names={names} />
          ))}
        </p>
      </section>
    </div>
  );
}

function Piece({ stretch, names }: { stretch: Stretch; names: ReadonlyMap<string, NamedCapability> }) {
  const t = useTranslations("roles.match");
  const { text, capabilities, begins } = stretch;
  const speaks = capabilities.flatMap((slug) => names.get(slug) ?? []);
  const [main] = speaks;
  if (main === undefined) return text;
  const [first, ...others] = begins;
  const named = speaks.map(({ name }) => name.text).join(t("comma"));
  return (
    <>
      {others.map(({ capability, word }) => (
        <span key={capability} id={wordPlace(capability, word)} />
      ))}
      <a
        id={first ? wordPlace(first.capability, first.word) : undefined}
        href={`#${requirementPlace(main.slug)}`}
        title={named}
        className={cx(
          "rounded-[2px] bg-wash hover:bg-accent-wash target:outline-2 target:outline-focus target:outline-offset-1",
          markClass[main.dimension],
        )}
      >
        {text}
        <span className="sr-only">{t("speaksFor", { names: named })}</span>
      </a>
    </>
  );
}
