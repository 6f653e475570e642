import { useTranslations } from "next-intl";
import { StationSign } from "#components/roadmap/station-mark";
import { statuses } from "#lib/progress/rules/status";

/** What the signs of the map mean. */
export function Legend() {
  const t = useTranslations("roadmap");
  const words = useTranslations("status");
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap gap-x-5 gap-y-1 border-rule border-t pt-3 text-sm text-soft">
      {statuses.map((status) => (
        <li key={status} className="inline-flex items-center gap-2">
          <StationSign status={status} className="size-4.5" />
          {words(status)}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 24 12" className="h-3 w-6">
          <path d="M1 2C1 12 23 0 23 10" className="fill-none stroke-edge" />
        </svg>
        {t("join")}
      </li>
    </ul>
  );
}
