"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CourseTexts } from "#components/studio/course/course-texts";
import { useCourseError, useNames } from "#components/studio/course/use-course-words";
import type { FormProps } from "#components/studio/editor/kind";
import { placeOfRoadmap } from "#components/studio/editor/use-draft-offer";
import { OrderList } from "#components/studio/fields/order-list";
import { Part } from "#components/studio/fields/text-field";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { studioRoadmapsOptions } from "#lib/editorial/client/outline";
import type { RoadmapDraft, RoadmapPath } from "#lib/editorial/rules/kinds/roadmap-rules";

/** What a roadmap says of itself; the way itself is its outline. */
export function RoadmapForm({ draft, offer, slug, extra }: FormProps<RoadmapDraft, RoadmapPath>) {
  const t = useTranslations("studio.course");
  const form = useTranslations("studio.form");
  const named = useNames(offer);
  const errorOf = useCourseError(offer);
  const known = useQuery(studioRoadmapsOptions).data?.models ?? [];
  const { model, stages } = draft.mine;
  const fault = draft.faultOf("stages");
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <CourseTexts draft={draft} extra={extra} />
      <Part title={form("facts")}>
        <Field label={t("field.model")} error={errorOf(draft.faultOf("model"))} className="max-w-96">
          {(control) => (
            <Select
              {...control}
              className="w-full"
              name="model"
              value={model}
              options={[...new Set([...known, model])].map((value) => ({ value, label: value }))}
              onChange={({ target }) => draft.step({ do: "type", path: "model", value: target.value })}
            />
          )}
        </Field>
      </Part>
      <Part title={t("field.stages")}>
        {fault ? (
          <p role="alert" className="text-accent text-sm">
            {errorOf(fault)}
          </p>
        ) : null}
        <OrderList
          room="stages"
          items={stages.map((stage) => ({ slug: stage, name: named(stage) }))}
          outline={placeOfRoadmap(offer, slug).back}
        />
      </Part>
    </div>
  );
}
