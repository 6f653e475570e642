import type { StageContent, TopicContent } from "#lib/catalog/schema";
import type { Localized } from "#lib/localized";

/** What a topic starts from when all that is known of it is its name. */
export const newTopic = (title: Localized): TopicContent => ({
  title,
  summary: { zh: "", en: "" },
  capabilities: [],
  minutes: 30,
  prerequisites: [],
  required: true,
});

/** What a stage starts from when all that is known of it is its name. */
export const newStage = (title: Localized): StageContent => ({
  title,
  summary: { zh: "", en: "" },
  objectives: [],
  topics: [],
  prerequisites: { stages: [], topics: [] },
  estimatedHours: 0,
  capabilityWeights: [],
  project: null,
  quiz: [],
});
