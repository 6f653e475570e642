"use client";

import { useTranslations } from "next-intl";
import { CourseTexts } from "#components/studio/course/course-texts";
import { ProjectForm } from "#components/studio/course/project-form";
import { QuizField } from "#components/studio/course/quiz-field";
import type { StageFormProps } from "#components/studio/course/stage-form-props";
import { useCourseError, useNames } from "#components/studio/course/use-course-words";
import { WeightGrid } from "#components/studio/course/weight-grid";
import { placeOfStage } from "#components/studio/editor/use-draft-offer";
import { IntegerField } from "#components/studio/fields/integer-field";
import { OrderList } from "#components/studio/fields/order-list";
import { Picker } from "#components/studio/fields/picker";
import { Part } from "#components/studio/fields/text-field";
import { TextListField } from "#components/studio/fields/text-list-field";
import { usePickable } from "#components/studio/fields/use-pickable";
import { selfCheckMinutes } from "#lib/capability/rules/plan/step-items";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";

/** Everything one can say of a stage. */
export function StageForm(props: StageFormProps) {
  const { draft, offer, slug, extra } = props;
  const t = useTranslations("studio.course");
  const form = useTranslations("studio.form");
  const named = useNames(offer);
  const { mine } = draft;
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <CourseTexts draft={draft} extra={extra} />
      <Part title={t("field.objectives")}>
        <TextListField draft={draft} name="objectives" path="objectives" list={mine.objectives} />
      </Part>
      <Part title={form("facts")}>
        <IntegerField
          draft={draft}
          path="estimatedHours"
          value={mine.estimatedHours}
          label={t("field.estimatedHours")}
          hint={t("hoursHint", { minutes: selfCheckMinutes })}
          least={0}
          most={courseLimits.hours}
        />
      </Part>
      <Part title={t("field.topics")}>
        <OrderList
          room="topics"
          items={mine.topics.map((topic) => ({ slug: topic, name: named(topic) }))}
          outline={placeOfStage(offer, slug).back}
        />
      </Part>
      <Part title={t("field.prerequisites")}>
        <Before {...props} />
      </Part>
      <Part title={t("field.capabilityWeights")}>
        <WeightGrid draft={draft} offer={offer} slug={slug} />
      </Part>
      <Part title={t("field.quiz")}>
        <QuizField {...props} />
      </Part>
      <Part title={t("field.project")}>
        <ProjectForm {...props} />
      </Part>
    </div>
  );
}

/** What should be behind one before this stage. */
function Before({ draft, offer, slug }: StageFormProps) {
  const t = useTranslations("studio.course");
  const pickable = usePickable(offer);
  const errorOf = useCourseError(offer);
  const stages = pickable.stages.map((group) => ({ ...group, items: group.items.filter((one) => one.slug !== slug) }));
  const { prerequisites } = draft.mine;
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Picker
        path="prerequisites.stages"
        label={t("field.prerequisiteStages")}
        groups={stages}
        chosen={prerequisites.stages}
        error={draft.errorOf("prerequisites.stages")}
        said={errorOf(draft.faultOf("prerequisites.stages"))}
        onChoose={(value) => draft.step({ do: "type", path: "prerequisites.stages", value })}
      />
      <Picker
        path="prerequisites.topics"
        label={t("field.prerequisiteTopics")}
        groups={pickable.topics}
        chosen={prerequisites.topics}
        error={draft.errorOf("prerequisites.topics")}
        said={errorOf(draft.faultOf("prerequisites.topics"))}
        onChoose={(value) => draft.step({ do: "type", path: "prerequisites.topics", value })}
      />
    </div>
  );
}
