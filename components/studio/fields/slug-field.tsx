import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFieldError } from "#components/studio/fields/use-field-error";
import { Field, Input } from "#components/ui/field";
import type { KindName } from "#lib/editorial/rules/kinds/kind";
import { type Named, slugFrom } from "#lib/editorial/rules/public-id";

type SlugFieldProps = {
  value: string;
  error: string | null;
  /** What the public id is made from when none is given. */
  named: Named;
  kind: KindName;
  onChange: (slug: string) => void;
};

/** The public id of something new: the one that would be made stands in the field until another is typed. */
export function SlugField({ value, error, named, kind, onChange }: SlugFieldProps) {
  const t = useTranslations("studio");
  const common = useTranslations("common");
  const errorText = useFieldError();
  const made = slugFrom(named, kind, usePronounce(named));
  return (
    <Field
      label={t("field.slug")}
      aside={common("optional")}
      hint={t("form.slugHint", { slug: made })}
      error={errorText("slug", error)}
      className="lg:max-w-[calc(50%-1rem)]"
    >
      {(control) => (
        <Input
          {...control}
          name="slug"
          spellCheck={false}
          autoCapitalize="none"
          maxLength={80}
          placeholder={made}
          value={value}
          onChange={(event) => onChange(event.target.value.toLowerCase().trim())}
        />
      )}
    </Field>
  );
}

type Pronounce = (chinese: string) => string;

/** How Chinese is pronounced, fetched when a title gives nothing else to go by; until then as it stands. */
function usePronounce({ title }: Named): Pronounce {
  const [pronounce, setPronounce] = useState<Pronounce>(() => (text: string) => text);
  const wanted = title.en.trim() === "" && /\p{Script=Han}/u.test(title.zh);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void import("#lib/editorial/rules/pronounce").then(
      (found) => gone || setPronounce(() => found.pronounce),
      // Without a network the suggestion is poorer; the server makes the id.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return pronounce;
}
