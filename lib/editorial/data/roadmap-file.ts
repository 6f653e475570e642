import { pool } from "#lib/db/client";
import { type OutlineDrafts, readOutline } from "#lib/editorial/data/outline";
import type { RoadmapFile } from "#lib/editorial/schema/roadmap-file";

/** Drafts as a file; archived stages and topics are not part of the roadmap any more and left out. */
function toFile({ roadmap, stages }: OutlineDrafts): RoadmapFile {
  const { title, summary, model } = roadmap.content;
  return {
    slug: roadmap.slug,
    title,
    summary,
    model,
    stages: stages
      .filter((stage) => !stage.archived)
      .map(({ slug, content, inside }, order) => ({
        ...content,
        slug,
        order,
        topics: inside
          .filter((topic) => !topic.archived)
          .map((topic) => ({ ...topic.content, slug: topic.slug, required: topic.content.required ?? true })),
      })),
  };
}

/** A whole roadmap as its drafts stand: one statement. @throws AppError NOT_FOUND */
export const exportRoadmap = async (slug: string): Promise<RoadmapFile> => toFile(await readOutline(pool(), slug));
