import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd";

/** How to arrange without a mouse, in sight for everyone. */
export function OutlineKeys() {
  const t = useTranslations("studio.outline.keys");
  return (
    <details className="measure text-sm">
      <summary className="cursor-pointer py-1.5 text-soft hover:text-ink">{t("summary")}</summary>
      <ul className="mt-2 grid gap-2 border-rule border-l-2 pl-4">
        <li>
          {t.rich("handle", { icon: () => <GripVertical aria-hidden className="inline size-4 align-[-0.15em]" /> })}
        </li>
        <li>{t.rich("take", { space: () => <Kbd>Space</Kbd>, enter: () => <Kbd>Enter</Kbd> })}</li>
        <li>{t.rich("carry", { up: () => <Kbd>↑</Kbd>, down: () => <Kbd>↓</Kbd> })}</li>
        <li>{t.rich("put", { space: () => <Kbd>Space</Kbd>, escape: () => <Kbd>Esc</Kbd> })}</li>
        <li>{t("menu")}</li>
      </ul>
    </details>
  );
}
