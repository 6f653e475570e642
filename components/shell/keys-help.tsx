"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";

/** Every key of the product; the words stand in the messages under `shell.keys`. */
const shortcuts = [
  {
    group: "everywhere",
    keys: [
      { keys: ["?"], does: "help" },
      { keys: ["Ctrl K", "⌘ K"], does: "palette" },
      { keys: ["/"], does: "search" },
    ],
  },
  {
    group: "roadmap",
    keys: [
      { keys: ["j"], does: "next" },
      { keys: ["k"], does: "previous" },
      { keys: ["Enter"], does: "open" },
      { keys: ["d"], does: "done" },
      { keys: ["l"], does: "learning" },
      { keys: ["s"], does: "skipped" },
      { keys: ["t"], does: "todo" },
      { keys: ["u"], does: "undo" },
    ],
  },
  {
    group: "studio",
    keys: [
      { keys: ["Ctrl S", "⌘ S"], does: "save" },
      { keys: ["Ctrl Enter", "⌘ Enter"], does: "publish" },
    ],
  },
  {
    group: "outline",
    keys: [
      { keys: ["Space", "Enter"], does: "takeOrPut" },
      { keys: ["↑", "↓"], does: "carry" },
      { keys: ["Esc"], does: "putBack" },
    ],
  },
] as const;

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
