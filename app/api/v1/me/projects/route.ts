import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { readProjects } from "#lib/practice/data/projects";
import { projectList } from "#lib/practice/schema/hand-ins";

export const GET = defineRoute({
  summary: "List projects and what I handed in for them",
  allow: can.readOwnData,
  answers: projectList,
  run: ({ caller }) => readProjects(caller.userId),
});
