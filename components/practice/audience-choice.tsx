import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Audience, audiences } from "#lib/practice/rules/hand-in-state";

type AudienceChoiceProps = { value: Audience; onChange: (audience: Audience) => void };

/** Who may see a hand-in: each choice says what it means before it is made. */
export function AudienceChoice({ value, onChange }: AudienceChoiceProps) {
  const t = useTranslations("handIn.audience");
  const name = useId();
  return (
    <fieldset>
      <legend className="font-medium">{t("label")}</legend>
      <div className="mt-1.5 grid gap-2 sm:grid-cols-2">
        {audiences.map((audience) => (
          <label
            key={audience}
            className="flex items-start gap-2.5 rounded-md border border-edge px-3 py-2.5 hover:bg-wash has-checked:border-ink has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={audience}
              checked={value === audience}
              onChange={() => onChange(audience)}
              aria-label={t(audience)}
              aria-describedby={`${name}-${audience}`}
              className="mt-[0.3em] size-[1.1rem] shrink-0 outline-none"
            />
            <span>
              <span className="block">{t(audience)}</span>
              <span id={`${name}-${audience}`} className="block text-sm text-soft">
                {t(`${audience}Hint`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
