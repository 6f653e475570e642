"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Learner, type Made, progressKey, type RoadmapOutline } from "#lib/progress/client/learner";
import { useLearner } from "#lib/progress/client/use-learner";
import { withWaiting } from "#lib/progress/client/use-progress";
import type { Status } from "#lib/progress/rules/status";
import { type Mark, stageMarks } from "#lib/progress/rules/with-status";
import type { ProgressEvent, ProgressState } from "#lib/progress/schema";
import { randomId } from "#lib/random-id";

/** Undo reaches this far back, on this page. */
const longestMemory = 50;

type Entry = { event: Omit<ProgressEvent, "id" | "occurredAt">; marks: Mark[] };

function enqueue(learner: Learner, roadmap: string, { event, marks }: Entry): string {
  const id = randomId();
  const at = new Date().toISOString();
  learner.queue.add({ roadmap, event: { id, ...event, occurredAt: at }, marks, at });
  void learner.sender.flush();
  return id;
}

function remember(learner: Learner, made: Made): Made {
  learner.made.push(made);
  learner.made.splice(0, learner.made.length - longestMemory);
  return made;
}

export type Marking = {
  /** Sets a topic's status at once. Null when nothing changes or nothing is known yet. */
  markTopic: (topic: string, status: Status) => Made | null;
  /** Sets every topic of the stage that is neither done nor skipped to done. */
  completeStage: (stage: string) => Made | null;
  /** Takes back this mark, or the last one made on this page: unless it was marked anew since, here or elsewhere. */
  undo: (eventId?: string) => "undone" | "changedSince" | "nothingToUndo";
};

/** Marks on a roadmap: shown at once, kept until sent, sent once. */
export function useMark(outline: RoadmapOutline): Marking {
  const learner = useLearner();
  const client = useQueryClient();
  return useMemo(() => {
    /** What is seen at this moment; read when pressed, not when drawn. */
    function seen(): ProgressState | null {
      const known = learner && client.getQueryData<ProgressState>(progressKey(learner.userId, outline.slug));
      return known ? withWaiting(known, outline, learner.queue.waiting()) : null;
    }
    return {
      markTopic(slug, status) {
        const topic = seen()?.topics.find((candidate) => candidate.slug === slug);
        if (!learner || topic === undefined || topic.status === status) return null;
        const event = { topic: slug, status, basedOn: topic.version };
        const eventId = enqueue(learner, outline.slug, { event, marks: [{ slug, status }] });
        const before = [{ slug, status: topic.status }];
        return remember(learner, { eventId, roadmap: outline.slug, target: { topic: slug }, before, after: status });
      },
      completeStage(stage) {
        const progress = seen();
        if (!learner || progress === null) return null;
        const marks = stageMarks(progress, outline, stage);
        if (marks.length === 0) return null;
        const moved = new Set(marks.map(({ slug }) => slug));
        const before = progress.topics
          .filter(({ slug }) => moved.has(slug))
          .map(({ slug, status }) => ({ slug, status }));
        const eventId = enqueue(learner, outline.slug, { event: { stage, status: "done" }, marks });
        return remember(learner, { eventId, roadmap: outline.slug, target: { stage }, before, after: "done" });
      },
      undo(eventId) {
        const index = learner?.made.findLastIndex(
          (made) => made.roadmap === outline.slug && (eventId === undefined || made.eventId === eventId),
        );
        if (!learner || index === undefined || index < 0) return "nothingToUndo";
        const [made] = learner.made.splice(index, 1);
        const former = made?.before[0];
        if (made === undefined || former === undefined) return "nothingToUndo";
        const now = new Map(seen()?.topics.map(({ slug, status }) => [slug, status]));
        if (made.before.every(({ slug }) => now.has(slug) && now.get(slug) !== made.after)) return "changedSince";
        const status = "stage" in made.target ? "done" : former.status;
        enqueue(learner, outline.slug, { event: { ...made.target, status, undoes: made.eventId }, marks: made.before });
        return "undone";
      },
    };
  }, [learner, client, outline]);
}
