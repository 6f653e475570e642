import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

/** In the place of one's own part of a page while the server cannot be asked. */
export function NotFetched({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("handIn");
  const common = useTranslations("common");
  return (
    <Notice tone="error" className="mb-8">
      <p>{t("notFetched")}</p>
      <Button size="sm" className="mt-2" onClick={onRetry}>
        {common("retry")}
      </Button>
    </Notice>
  );
}
