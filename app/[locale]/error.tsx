"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <div className="page py-16 md:py-24" role="alert">
      <h1 className="text-3xl">{t("crashTitle")}</h1>
      <p className="measure mt-3 text-soft">{t("crashText")}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Button variant="solid" onClick={() => retry()}>
          {common("retry")}
        </Button>
        <Link href="/" className={buttonClass()}>
          {t("toHome")}
        </Link>
      </p>
    </div>
  );
}
