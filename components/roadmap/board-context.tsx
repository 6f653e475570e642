"use client";

import { createContext, useContext } from "react";
import type { Marker } from "#components/progress/use-marker";
import type { RoadmapView, StageView, TopicView } from "#lib/catalog/rules/outline";
import type { Progress } from "#lib/progress/client/use-progress";

/** What the map, the list and the panel share. */
export type Board = {
  view: RoadmapView;
  stages: ReadonlyMap<string, StageView>;
  topics: ReadonlyMap<string, TopicView>;
  progress: Progress;
  marker: Marker;
  /** Topics that the filters let through, in order. */
  shown: readonly string[];
  filtering: boolean;
  /** The topic that Tab reaches and the keys act on. */
  current: string | null;
  setCurrent: (slug: string) => void;
  /** The topic whose panel is open. */
  open: string | null;
  openTopic: (slug: string) => void;
  closeTopic: () => void;
};

const BoardContext = createContext<Board | null>(null);
export const BoardProvider = BoardContext.Provider;

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error("useBoard outside of a board");
  return board;
}
