"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { LinkNote } from "#components/studio/care/link-note";
import { NumberInput } from "#components/studio/fields/number-input";
import { useFieldError } from "#components/studio/fields/use-field-error";
import type { FieldsProps } from "#components/studio/resource/fields-props";
import { Checkbox } from "#components/ui/checkbox";
import { Field, Input } from "#components/ui/field";
import { Link } from "#components/ui/link";
import { Select } from "#components/ui/select";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import { sameAddressOptions } from "#lib/editorial/client/queries";
import { pick } from "#lib/localized";

type Choice = { value: string; label: string };

export function FactFields({ draft, offer, slug }: FieldsProps) {
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const categories = offer.categories.map(({ id, name }) => ({ value: String(id), label: pick(name, locale) }));
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
      <div className="grid gap-2 sm:col-span-2 lg:col-span-4">
        <LineField path="url" draft={draft} />
        <SameAddress url={draft.mine.url} slug={slug} />
        {slug === null ? null : <LinkNote slug={slug} url={draft.mine.url} />}
      </div>
      <ChoiceField
        path="kind"
        draft={draft}
        choices={resourceKinds.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
      />
      <ChoiceField path="category" draft={draft} choices={categories} />
      <ChoiceField
        path="free"
        draft={draft}
        choices={freeKinds.map((value) => ({ value, label: kinds(`free.${value}`) }))}
      />
      <ChoiceField
        path="level"
        draft={draft}
        choices={resourceLevels.map((value) => ({ value, label: kinds(`level.${value}`) }))}
      />
      <LineField path="publisher" draft={draft} />
      <NumberField path="minutes" draft={draft} />
      <NumberField path="year" draft={draft} />
      <Languages draft={draft} />
    </div>
  );
}

function LineField({ path, draft }: { path: "url" | "publisher"; draft: FieldsProps["draft"] }) {
  const t = useTranslations("studio");
  const common = useTranslations("common");
  const errorText = useFieldError();
  return (
    <Field
      label={t(`field.${path}`)}
      aside={path === "publisher" ? common("optional") : undefined}
      error={errorText(path, draft.errorOf(path))}
      className="content-start"
    >
      {(control) => (
        <Input
          {...control}
          name={path}
          inputMode={path === "url" ? "url" : undefined}
          value={draft.mine[path]}
          onChange={(event) => draft.step({ do: "type", path, value: event.target.value })}
          onBlur={() => {
            const value = draft.mine[path].trim();
            draft.step(value === draft.mine[path] ? { do: "leave", path } : { do: "type", path, value });
          }}
        />
      )}
    </Field>
  );
}

/** Says which resources lead to the same page already; two of them may still be right. */
function SameAddress({ url, slug }: { url: string; slug: string | null }) {
  const t = useTranslations("studio.form");
  const locale = useLocale();
  const { data } = useQuery(sameAddressOptions(url, slug));
  return (
    <p role="status" className="text-sm">
      {data && data.length > 0 ? (
        <>
          {t("sameAddress")}{" "}
          {data.slice(0, 3).map((row) => (
            <Link key={row.slug} href={`/studio/resources/${row.slug}`} className="link mr-3">
              {pick(row.title, locale)}
            </Link>
          ))}
        </>
      ) : null}
    </p>
  );
}

type ChoicePath = "kind" | "category" | "free" | "level";

function ChoiceField({ path, draft, choices }: { path: ChoicePath; draft: FieldsProps["draft"]; choices: Choice[] }) {
  const t = useTranslations("studio");
  const errorText = useFieldError();
  const value = draft.mine[path];
  return (
    <Field label={t(`field.${path}`)} error={errorText(path, draft.errorOf(path))} className="content-start">
      {(control) => (
        <Select
          {...control}
          name={path}
          className="w-full"
          value={value === undefined ? "" : String(value)}
          onChange={({ target }) => {
            const chosen = target.value === "" ? undefined : target.value;
            draft.step({ do: "type", path, value: path === "category" && chosen ? Number(chosen) : chosen });
          }}
          onBlur={() => draft.step({ do: "leave", path })}
          options={value === undefined ? [{ value: "", label: t("form.choose") }, ...choices] : choices}
        />
      )}
    </Field>
  );
}

function NumberField({ path, draft }: { path: "minutes" | "year"; draft: FieldsProps["draft"] }) {
  const t = useTranslations("studio");
  const common = useTranslations("common");
  const errorText = useFieldError();
  return (
    <Field
      label={t(`field.${path}`)}
      aside={path === "year" ? common("optional") : undefined}
      hint={path === "year" ? t("form.yearHint") : undefined}
      error={errorText(path, draft.errorOf(path))}
      className="content-start"
    >
      {(control) => (
        <NumberInput
          {...control}
          name={path}
          value={draft.mine[path] ?? undefined}
          onNumber={(number) => draft.step({ do: "type", path, value: path === "year" ? (number ?? null) : number })}
          onBlur={() => draft.step({ do: "leave", path })}
        />
      )}
    </Field>
  );
}

function Languages({ draft }: { draft: FieldsProps["draft"] }) {
  const t = useTranslations("studio");
  const kinds = useTranslations("kinds");
  const errorText = useFieldError();
  const error = errorText("languages", draft.errorOf("languages"));
  const { languages } = draft.mine;
  return (
    <fieldset aria-describedby={error ? "languages-error" : undefined}>
      <legend className="mb-1.5 font-medium">{t("field.languages")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {resourceLanguages.map((language) => (
          <Checkbox
            key={language}
            name="languages"
            aria-invalid={error ? true : undefined}
            label={kinds(`language.${language}`)}
            checked={languages.includes(language)}
            onChange={({ target }) => {
              const rest = languages.filter((one) => one !== language);
              draft.step({ do: "type", path: "languages", value: target.checked ? [...rest, language] : rest });
            }}
          />
        ))}
      </div>
      {error ? (
        <p id="languages-error" className="text-accent text-sm">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
