"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCourseError } from "#components/studio/course/use-course-words";
import type { FormProps } from "#components/studio/editor/kind";
import { DimensionSets } from "#components/studio/fields/dimension-sets";
import { Segmented } from "#components/ui/segmented";
import { Select } from "#components/ui/select";
import { encodeWeight, type StageDraft, type StagePath, weightPath } from "#lib/editorial/rules/kinds/stage-fields";
import { pick } from "#lib/localized";

const weights = ["0", "1", "2", "3", "4", "5"] as const;
const levels = ["1", "2", "3", "4"] as const;

type WeightGridProps = Pick<FormProps<StageDraft, StagePath>, "draft" | "offer" | "slug">;

/** What the stage is worth for each capability and how far it leads, beside what the other stages give. */
export function WeightGrid({ draft, offer, slug }: WeightGridProps) {
  const t = useTranslations("studio.course.weights");
  const names = useTranslations("levels");
  const locale = useLocale();
  const errorOf = useCourseError(offer);
  const { capabilityWeights } = draft.mine;
  const fault = draft.faultOf("capabilityWeights");
  const levelName = (level: (typeof levels)[number]) => `${level} ${names(level)}`;
  const roadmap = offer.stages.find((stage) => stage.slug === slug)?.roadmap;
  const others = offer.stages.filter((stage) => stage.roadmap === roadmap && stage.slug !== slug);
  const elsewhere = (capability: string) =>
    others
      .flatMap((stage) => stage.weights.filter((one) => one.capability === capability))
      .reduce((sum, one) => sum + one.weight, 0);
  const sum = capabilityWeights.reduce((all, { weight }) => all + weight, 0);
  return (
    <>
      <p className="measure text-sm text-soft">{t("lead", { levels: levels.map(levelName).join(" · ") })}</p>
      {fault?.path === "capabilityWeights" ? (
        <p className="text-accent text-sm" role="alert">
          {errorOf(fault)}
        </p>
      ) : null}
      <DimensionSets capabilities={offer.capabilities}>
        {(capability) => {
          const name = pick(capability.name, locale);
          const given = capabilityWeights.find((one) => one.capability === capability.slug);
          const all = elsewhere(capability.slug) + (given?.weight ?? 0);
          const set = (weight: number, level: number) =>
            draft.step({
              do: "type",
              path: weightPath(capability.slug),
              value: weight === 0 ? null : encodeWeight({ weight, level }),
            });
          return (
            <li
              key={capability.slug}
              className="grid grid-cols-1 items-center gap-x-6 gap-y-1.5 border-rule border-b py-2 md:grid-cols-[minmax(0,15rem)_auto_minmax(0,1fr)]"
            >
              <span>{name}</span>
              <span className="flex flex-wrap items-center gap-2 md:min-w-[25rem]">
                <Segmented
                  label={t("weight", { name })}
                  value={weights[given?.weight ?? 0] ?? "0"}
                  options={weights.map((value) => ({
                    value,
                    label: value === "0" ? "–" : value,
                    name: value === "0" ? t("none") : value,
                  }))}
                  onChange={(value) => set(Number(value), given?.level ?? 2)}
                />
                {given ? (
                  <Select
                    aria-label={t("levelFor", { name })}
                    name={`level.${capability.slug}`}
                    value={String(given.level)}
                    options={levels.map((value) => ({ value, label: levelName(value) }))}
                    onChange={({ target }) => set(given.weight, Number(target.value))}
                  />
                ) : null}
              </span>
              {given ? (
                <span className="text-sm text-soft tabular-nums">
                  {all === given.weight
                    ? t("only")
                    : t("share", {
                        weight: given.weight,
                        sum: all,
                        percent: Math.round((100 * given.weight) / all),
                      })}
                </span>
              ) : null}
            </li>
          );
        }}
      </DimensionSets>
      <p className="measure text-sm text-soft">{t("sum", { sum, count: capabilityWeights.length })}</p>
    </>
  );
}
