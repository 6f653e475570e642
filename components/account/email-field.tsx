import { Field, Input } from "#components/ui/field";

/** The address that names an account. */
export function EmailField({ label, error }: { label: string; error: string | undefined }) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input {...control} name="email" type="email" inputMode="email" autoComplete="username" autoCapitalize="off" />
      )}
    </Field>
  );
}
