"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";
import { shortcuts } from "#lib/shortcuts";

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shell");
  return (
    <Dialog open={open} onClose={onClose} title={t("keysTitle")}>
      {shortcuts.map(({ group, keys }) => (
        <section key={group} className="mb-6">
          <h3 className="mb-1 text-base">{t(`keyGroups.${group}`)}</h3>
          <dl>
            {keys.map(({ keys: names, does }) => (
              <div key={does} className="flex items-center justify-between gap-4 border-rule border-b py-1.5">
                <dt>{t(`keys.${does}`)}</dt>
                <dd className="flex gap-1.5">
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
