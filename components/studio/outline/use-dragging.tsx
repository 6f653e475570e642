"use client";

import { type PointerEvent as ReactPointerEvent, useEffect, useState } from "react";
import type { Move, Outline } from "#lib/editorial/rules/outline/outline";
import { isMoving, type OutlineItem } from "#lib/editorial/rules/outline/outline-steps";

/** Where what is dragged would come to stand. */
export type Drop = { stage: string | null; before: string | null };

type Drag = { item: OutlineItem; from: { x: number; y: number }; moving: boolean; drop: Drop | null };
type Dragging = { order: Outline; busy: boolean; onMove: (move: Move, item: OutlineItem) => void };

/** A press that moves less than this, in pixels, is no drag. */
const threshold = 5;
/** From this near to the edge of the window the page follows, this far at a time. */
const edge = { near: 72, step: 14 };

const nextOf = (list: readonly string[], slug: string): string | null => list[list.indexOf(slug) + 1] ?? null;

const isUpperHalf = (element: Element, y: number): boolean => {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2;
};

/** The place under the pointer; rows say in `data-stage` and `data-topic` what they are. */
function dropAt(order: Outline, { kind, slug }: OutlineItem, { x, y }: { x: number; y: number }): Drop | null {
  const under = document.elementFromPoint(x, y);
  const section = under?.closest<HTMLElement>("[data-stage]");
  const stage = section?.dataset.stage;
  if (!section || stage === undefined) return null;
  if (kind === "stage") {
    const slugs = order.map((one) => one.slug);
    const before = isUpperHalf(section, y) ? stage : nextOf(slugs, stage);
    return { stage: null, before: before === slug ? nextOf(slugs, slug) : before };
  }
  const topics = order.find((one) => one.slug === stage)?.topics ?? [];
  const row = under?.closest<HTMLElement>("[data-topic]");
  const over = row?.dataset.topic;
  if (!row || over === undefined) {
    // Above its topics: the first place; below them: the last.
    const list = section.querySelector("ol");
    const first = list !== null && y < list.getBoundingClientRect().top ? (topics[0] ?? null) : null;
    return { stage, before: first };
  }
  const before = isUpperHalf(row, y) ? over : nextOf(topics, over);
  return { stage, before: before === slug ? nextOf(topics, slug) : before };
}

function moveTo({ kind, slug }: OutlineItem, { stage, before }: Drop): Move | null {
  if (kind === "stage") return { act: "move-stage", stage: slug, before };
  return stage === null ? null : { act: "move-topic", topic: slug, stage, before };
}

/** Dragging by a handle with mouse, pen or finger; a line shows where it would go, Escape lets go of it. */
export function useDragging({ order, busy, onMove }: Dragging) {
  const [drag, setDrag] = useState<Drag | null>(null);
  useEffect(() => {
    if (drag === null) return;
    const { item, from } = drag;
    const onPointerMove = (event: PointerEvent) => {
      const at = { x: event.clientX, y: event.clientY };
      const moving = drag.moving || Math.hypot(at.x - from.x, at.y - from.y) >= threshold;
      if (!moving) return;
      if (at.y < edge.near) window.scrollBy(0, -edge.step);
      if (at.y > window.innerHeight - edge.near) window.scrollBy(0, edge.step);
      setDrag({ ...drag, moving, drop: dropAt(order, item, at) });
    };
    const onPointerUp = () => {
      setDrag(null);
      const move = drag.drop && moveTo(item, drag.drop);
      if (move && isMoving(order, move)) onMove(move, item);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDrag(null);
    };
    const onCancel = () => setDrag(null);
    window.addEventListener("pointermove", onPointerMove);
    window.addEventListener("pointerup", onPointerUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("pointermove", onPointerMove);
      window.removeEventListener("pointerup", onPointerUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [drag, order, onMove]);

  const onPointerDown = (item: OutlineItem) => (event: ReactPointerEvent<HTMLElement>) => {
    if (busy || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    setDrag({ item, from: { x: event.clientX, y: event.clientY }, moving: false, drop: null });
  };
  const dragged = drag?.moving ? drag.item : null;
  return {
    onPointerDown,
    dragged,
    /** Whether the line of the drop is drawn before this one; at the end of a list: before null. */
    isDropBefore: (stage: string | null, before: string | null) =>
      drag?.moving === true && drag.drop !== null && drag.drop.stage === stage && drag.drop.before === before,
  };
}
