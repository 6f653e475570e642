"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Field, Input } from "#components/ui/field";
import { Problem } from "#components/ui/notice";
import { useMakeToken } from "#lib/account/client";
import type { NewToken } from "#lib/account/schema";
import { type Role, tokenScopes } from "#lib/permissions";
import { textOf, useForm } from "#lib/use-form";

type TokenFormProps = { role: Role; onMade: (token: NewToken) => void };

export function TokenForm({ role, onMade }: TokenFormProps) {
  const t = useTranslations("account.tokens");
  const make = useMakeToken();
  const mayEdit = role === "editor" || role === "admin";
  const offered = tokenScopes.filter((scope) => scope !== "editorial" || mayEdit);
  const chosen = (typed: FormData) => offered.filter((scope) => typed.getAll("scopes").includes(scope));
  const { form, pending, faultOf, problem } = useForm({
    check(typed) {
      const faults = [];
      if (textOf(typed, "name").trim() === "") faults.push({ path: "name", code: "REQUIRED" });
      if (chosen(typed).length === 0) faults.push({ path: "scopes", code: "REQUIRED" });
      return faults;
    },
    async send(typed) {
      onMade(await make.mutateAsync({ name: textOf(typed, "name"), scopes: chosen(typed) }));
      form.ref.current?.reset();
    },
  });
  const scopesFault = faultOf("scopes");
  return (
    <form {...form} className="mt-6 grid gap-4">
      <Problem>{problem}</Problem>
      <Field label={t("name")} hint={t("nameHint")} error={faultOf("name")}>
        {(control) => <Input {...control} name="name" maxLength={60} autoComplete="off" />}
      </Field>
      <fieldset>
        <legend className="font-medium">{t("scopes")}</legend>
        {offered.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            defaultChecked={scope === "read"}
            aria-invalid={scopesFault ? true : undefined}
            label={t(`scope.${scope}`)}
          />
        ))}
        {scopesFault ? <p className="text-sm text-accent">{t("pickScope")}</p> : null}
      </fieldset>
      <div>
        <Button type="submit" pending={pending}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}
