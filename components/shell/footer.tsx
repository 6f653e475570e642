import { getTranslations } from "next-intl/server";
import { KeysButton } from "#components/shell/overlay-buttons";

export async function Footer() {
  const t = await getTranslations("shell");
  return (
    <footer className="mt-16 border-rule border-t text-sm text-soft print:hidden">
      <div className="page flex flex-wrap items-center gap-x-8 gap-y-1 py-5">
        <p className="grow">{t("footer")}</p>
        <KeysButton />
        <a href="/api/v1/openapi.json" className="target inline-flex items-center hover:text-ink">
          {t("apiDocument")}
        </a>
      </div>
    </footer>
  );
}
