"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StageFormProps } from "#components/studio/course/stage-form-props";
import { useCourseError } from "#components/studio/course/use-course-words";
import { TextField } from "#components/studio/fields/text-field";
import { TextListField } from "#components/studio/fields/text-list-field";
import { Button } from "#components/ui/button";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { emptyProject, encodeProject, projectLists, projectValue } from "#lib/editorial/rules/kinds/project-fields";

const texts = ["title.zh", "title.en", "brief.zh", "brief.en"] as const;
const labels = {
  "title.zh": "field.projectTitle.zh",
  "title.en": "field.projectTitle.en",
  "brief.zh": "field.brief.zh",
  "brief.en": "field.brief.en",
} as const;

/** The stage's piece of work, or none. */
export function ProjectForm({ draft, offer, slug }: StageFormProps) {
  const t = useTranslations("studio.course");
  const errorOf = useCourseError(offer);
  const { project } = draft.mine;
  if (project === null) {
    // One that was only taken out since the last save comes back as it was.
    const fresh = draft.base.project ?? emptyProject(`${(slug ?? "stage").slice(0, 70).replace(/-+$/, "")}-project`);
    return (
      <>
        <p className="measure text-sm text-soft">
          {t("project.none")} {t("project.lead")}
        </p>
        <p>
          <Button size="sm" onClick={() => draft.step({ do: "type", path: "project", value: encodeProject(fresh) })}>
            <Plus aria-hidden className="size-4" />
            {t("project.add")}
          </Button>
        </p>
      </>
    );
  }
  const missing = draft.faultOf("project.acceptance");
  return (
    <>
      <p className="measure text-sm text-soft">{t("project.lead")}</p>
      <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">
        {texts.map((path) => {
          const long = path.startsWith("brief");
          return (
            <TextField
              key={path}
              draft={draft}
              path={`project.${path}`}
              value={String(projectValue(project, path) ?? "")}
              label={t(labels[path])}
              most={long ? courseLimits.text : courseLimits.title}
              long={long}
            />
          );
        })}
      </div>
      {projectLists.map((name) => (
        <TextListField
          key={name}
          draft={draft}
          name={name}
          path={`project.${name}`}
          list={project[name]}
          error={name === "acceptance" && missing?.path === "project.acceptance" ? errorOf(missing) : undefined}
        />
      ))}
      <p>
        <Button size="sm" variant="danger" onClick={() => draft.step({ do: "type", path: "project", value: null })}>
          {t("project.remove")}
        </Button>
      </p>
    </>
  );
}
