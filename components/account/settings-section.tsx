import { type ReactNode, useId } from "react";

type SettingsSectionProps = { title: string; text?: ReactNode; children: ReactNode };

/** One matter of the account: what it is on the left, what to do about it on the right. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 border-rule border-t py-8 md:grid-cols-[16rem_1fr]">
      <div>
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {text ? <p className="mt-1 text-sm text-soft">{text}</p> : null}
      </div>
      <div className="max-w-xl">{children}</div>
    </section>
  );
}
