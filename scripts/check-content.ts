import { type CheckedContent, contentFaults, unweighted } from "#lib/catalog/rules/faults";
import { resourceContent } from "#lib/catalog/schema";
import { readCurriculum } from "#prisma/seed/files.ts";
import { itemsOf } from "#prisma/seed/items.ts";

/** `npm run check:content`: is the curriculum that ships with the product sound? */
const curriculum = await readCurriculum();
const content: CheckedContent = {
  model: curriculum.model,
  stages: curriculum.roadmap.stages,
  categories: curriculum.library.categories,
  resources: curriculum.resources,
  roles: curriculum.roles,
  lexicon: curriculum.lexicon,
};
const faults = contentFaults(content);
for (const item of itemsOf(curriculum)) {
  if (item.kind !== "resource") continue;
  const result = resourceContent.safeParse(item.content);
  for (const issue of result.error?.issues ?? [])
    faults.push(`resource ${item.slug}: ${issue.path.join(".")} ${issue.message}`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
const topics = content.stages.flatMap((stage) => stage.topics).length;
const { capabilities } = content.model;
console.log(
  `${content.stages.length} stages, ${topics} topics, ${capabilities.length} capabilities, ${content.resources.length} resources, ${content.roles.length} roles: sound. ` +
    `${unweighted(content).length} capabilities on topics carry no weight in their stage and count for nothing there.`,
);
