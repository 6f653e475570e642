import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <div className="page py-16 md:py-24">
      <p className="font-serif text-4xl text-soft tabular-nums">404</p>
      <h1 className="mt-2 text-3xl">{t("notFoundTitle")}</h1>
      <p className="measure mt-3 text-soft">{t("notFoundText")}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href="/" className={buttonClass({ variant: "solid" })}>
          {t("toHome")}
        </Link>
        <Link href="/roadmaps/ai-product-manager" className={buttonClass()}>
          {t("toRoadmap")}
        </Link>
        <Link href="/resources" className={buttonClass()}>
          {t("toResources")}
        </Link>
      </p>
    </div>
  );
}
