"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { applyMove, type Move, type Outline } from "#lib/editorial/rules/outline/outline";
import { isMoving, moveBack, type OutlineItem, placeOf, stepMove } from "#lib/editorial/rules/outline/outline-steps";

/** What is told to those who do not see the list. */
export type Telling = { told: "taken" | "moved" | "cancelled" | "edge"; item: OutlineItem; order: Outline };

type Held = { item: OutlineItem; start: Outline; now: Outline };
type Arranging = {
  order: Outline;
  /** Something is being saved: nothing can be taken up meanwhile. */
  busy: boolean;
  onMove: (move: Move, item: OutlineItem) => void;
  onTell: (telling: Telling) => void;
};

const same = (a: OutlineItem, b: OutlineItem): boolean => a.kind === b.kind && a.slug === b.slug;

export const handleOf = ({ kind, slug }: OutlineItem): string => `${kind}/${slug}`;

/**
 * Arranging with the keyboard: Space or Enter on a handle takes something up, the arrows carry it, Space or Enter puts it
 * down, Escape or leaving it puts it back. Nothing is saved before it is put down.
 */
export function useArranging({ order, busy, onMove, onTell }: Arranging) {
  const [held, setHeld] = useState<Held | null>(null);
  const follow = useRef<string | null>(null);
  const shown = held?.now ?? order;
  useEffect(() => {
    // A row that goes over into another list is a new one: the focus goes with it.
    const handle = follow.current;
    if (handle === null || shown.length === 0) return;
    const element = document.querySelector<HTMLElement>(`[data-handle="${handle}"]`);
    if (element !== document.activeElement) element?.focus();
  }, [shown]);

  function take(item: OutlineItem) {
    if (busy) return;
    follow.current = handleOf(item);
    setHeld({ item, start: order, now: order });
    onTell({ told: "taken", item, order });
  }

  function carry({ item, start, now }: Held, step: "up" | "down") {
    const move = stepMove(now, item, step);
    const next = move === null ? undefined : applyMove(now, move).outline;
    if (next) setHeld({ item, start, now: next });
    onTell({ told: next ? "moved" : "edge", item, order: next ?? now });
  }

  function put({ item, start, now }: Held) {
    setHeld(null);
    // Where it stands now, said as a move of what the server has.
    const move = moveBack(now, item);
    if (move !== null && isMoving(start, move)) onMove(move, item);
    else onTell({ told: "cancelled", item, order: start });
  }

  function cancel({ item, start }: Held) {
    setHeld(null);
    onTell({ told: "cancelled", item, order: start });
  }

  const onKeyDown = (item: OutlineItem) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const holding = held !== null && same(held.item, item) ? held : null;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (holding) put(holding);
      else take(item);
    } else if (holding !== null && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      carry(holding, event.key === "ArrowUp" ? "up" : "down");
    } else if (holding !== null && event.key === "Escape") {
      event.preventDefault();
      cancel(holding);
    } else if (holding !== null && event.key === "Tab") {
      follow.current = null;
      cancel(holding);
    }
  };

  return {
    shown,
    held: held?.item ?? null,
    onKeyDown,
    /** The focus stays with what was moved, wherever it comes to stand. */
    followTo: (item: OutlineItem | null) => {
      follow.current = item === null ? null : handleOf(item);
    },
    /** Lets go of whatever is held, e.g. because the pointer is used. */
    release: () => (held === null ? undefined : cancel(held)),
    place: (item: OutlineItem) => placeOf(shown, item),
  };
}
