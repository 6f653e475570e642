"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button, IconButton } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import type { HandInTextState } from "#lib/practice/client/use-hand-in-text";
import { handInLimits } from "#lib/practice/rules/check-hand-in";
import { useProblemWords } from "#lib/use-problem-words";

type LinkFieldsProps = { text: HandInTextState; hint: string; optional?: boolean };

/** Links to the work, one field each; the first one stands there from the start. */
export function LinkFields({ text, hint, optional = false }: LinkFieldsProps) {
  const t = useTranslations("handIn");
  const common = useTranslations("common");
  const { ofCode } = useProblemWords();
  const list = useRef<HTMLDivElement>(null);
  const { links } = text.typed;
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("input")[index]?.focus());
  const whole = text.faultOf("links");
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 flex w-full items-baseline justify-between gap-3">
        <span className="font-medium">{t("links")}</span>
        {optional ? <span className="text-sm text-soft">{common("optional")}</span> : null}
      </legend>
      <p className="text-sm text-soft">{hint}</p>
      <div ref={list} className="grid gap-3">
        {links.map((link, index) => {
          const code = text.faultOf(`links.${index}`) ?? (index === 0 ? whole : undefined);
          const number = index + 1;
          return (
            // A link has nothing of its own but its place.
            <Field
              key={number}
              label={<span className="font-normal text-sm text-soft">{t("link", { number })}</span>}
              error={code === undefined ? undefined : code === "REQUIRED" ? t("linkMissing") : ofCode(code)}
            >
              {(control) => (
                <div className="flex items-center gap-1">
                  <Input
                    {...control}
                    name={`links.${index}`}
                    type="url"
                    inputMode="url"
                    autoComplete="off"
                    spellCheck={false}
                    placeholder="https://"
                    value={link}
                    onChange={(event) => text.setLink(index, event.target.value)}
                  />
                  {links.length > 1 || (optional && link !== "") ? (
                    <IconButton
                      label={t("removeLink", { number })}
                      onClick={() => {
                        const rest = links.filter((_, other) => other !== index);
                        text.type({ links: rest.length === 0 ? [""] : rest }, "links");
                        focus(Math.max(0, index - 1));
                      }}
                    >
                      <X aria-hidden className="size-4" />
                    </IconButton>
                  ) : null}
                </div>
              )}
            </Field>
          );
        })}
      </div>
      {links.length < handInLimits.links ? (
        <div>
          <Button
            size="sm"
            variant="quiet"
            className="-ml-3"
            onClick={() => {
              text.type({ links: [...links, ""] }, "links");
              focus(links.length);
            }}
          >
            <Plus aria-hidden className="size-4" />
            {t("addLink")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
