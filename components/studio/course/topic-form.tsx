"use client";

import { useTranslations } from "next-intl";
import { CourseTexts } from "#components/studio/course/course-texts";
import { useCourseError, useNames } from "#components/studio/course/use-course-words";
import type { FormProps } from "#components/studio/editor/kind";
import { placeOfTopic, stageOfTopic } from "#components/studio/editor/use-draft-offer";
import { IntegerField } from "#components/studio/fields/integer-field";
import { Picker } from "#components/studio/fields/picker";
import { Part } from "#components/studio/fields/text-field";
import { usePickable } from "#components/studio/fields/use-pickable";
import { Checkbox } from "#components/ui/checkbox";
import { Link } from "#components/ui/link";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import type { TopicDraft, TopicPath } from "#lib/editorial/rules/kinds/topic-rules";

type TopicFormProps = FormProps<TopicDraft, TopicPath>;

/** Everything one can say of a topic. */
export function TopicForm(props: TopicFormProps) {
  const { draft, offer, slug, extra } = props;
  const t = useTranslations("studio.course");
  const form = useTranslations("studio.form");
  const pickable = usePickable(offer);
  const errorOf = useCourseError(offer);
  // Nothing comes before itself.
  const topics = pickable.topics.map((group) => ({ ...group, items: group.items.filter((one) => one.slug !== slug) }));
  return (
    // Nothing that has the focus hides behind the bar of acts.
    <div className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-32">
      <CourseTexts draft={draft} extra={extra} />
      <Part title={form("facts")}>
        <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
          <IntegerField
            draft={draft}
            path="minutes"
            value={draft.mine.minutes}
            label={t("field.minutes")}
            hint={t("minutesHint")}
            least={0}
            most={courseLimits.minutes}
          />
          <Checkbox
            name="required"
            className="self-start lg:mt-7"
            label={t("field.required")}
            hint={t(draft.mine.required ? "requiredYes" : "optional")}
            checked={draft.mine.required}
            onChange={({ target }) => draft.step({ do: "type", path: "required", value: target.checked })}
          />
        </div>
        <InStage {...props} />
      </Part>
      <Part title={t("connections")}>
        <div className="grid gap-8 lg:grid-cols-2">
          <Picker
            path="prerequisites"
            label={t("field.prerequisites")}
            groups={topics}
            chosen={draft.mine.prerequisites}
            error={draft.errorOf("prerequisites")}
            said={errorOf(draft.faultOf("prerequisites"))}
            onChoose={(value) => draft.step({ do: "type", path: "prerequisites", value })}
          />
          <Picker
            path="capabilities"
            label={t("field.capabilities")}
            groups={pickable.capabilities}
            chosen={draft.mine.capabilities}
            error={draft.errorOf("capabilities")}
            onChoose={(value) => draft.step({ do: "type", path: "capabilities", value })}
          />
        </div>
      </Part>
    </div>
  );
}

function InStage({ offer, slug }: TopicFormProps) {
  const t = useTranslations("studio.course");
  const named = useNames(offer);
  const stage = slug === null ? undefined : stageOfTopic(offer, slug);
  return (
    <p className="text-sm text-soft">
      {stage
        ? t("inStage", {
            stage: named(stage.slug),
            place: stage.topics.findIndex((topic) => topic.slug === slug) + 1,
            of: stage.topics.length,
          })
        : t("nowhere")}{" "}
      {stage ? t("placeText") : null}{" "}
      <Link href={placeOfTopic(offer, slug).back} className="link">
        {t("toOutline")}
      </Link>
    </p>
  );
}
