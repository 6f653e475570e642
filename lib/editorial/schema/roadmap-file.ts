import { z } from "zod";
import { roadmapContent, slug, stageContent, topicContent } from "#lib/catalog/schema";

const topicInFile = topicContent.strict().extend({ slug, required: z.boolean() });
const stageInFile = stageContent.strict().extend({ slug, order: z.int().min(0), topics: z.array(topicInFile) });

/** A roadmap with all that is in it, in the shape of the file that ships with the product (prisma/content/roadmap.json). */
export const roadmapFile = roadmapContent.strict().extend({ slug, stages: z.array(stageInFile) });
export type RoadmapFile = z.infer<typeof roadmapFile>;
