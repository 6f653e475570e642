import type { ComponentType, ReactNode } from "react";
import type { ConflictViewProps } from "#components/studio/editor/conflict-view";
import type { FieldWords } from "#components/studio/editor/field-words";
import type { HistoryProps } from "#components/studio/editor/history";
import type { DraftState } from "#lib/editorial/client/use-draft";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Localized } from "#lib/localized";
import { type Late, late } from "#lib/use-late";

export type FormProps<Draft, Path extends string> = {
  draft: DraftState<Draft, Path>;
  offer: Offer;
  /** The item's own public id; null for one that is not there yet. */
  slug: string | null;
  /** Stands below the texts. */
  extra?: ReactNode;
};

/** Where an item belongs: the way back to it, and its page for learners. */
export type Place = {
  back: `/${string}`;
  to: "resource" | "role" | "roadmap" | "outline";
  learners: `/${string}` | null;
};

/** A kind of content as the studio shows it; what one can do with it is the same for all of them. */
export type StudioKind<Draft extends { title: Localized }, Path extends string> = {
  rules: KindRules<Draft, Path>;
  Form: ComponentType<FormProps<Draft, Path>>;
  /** As learners will see it. */
  preview: Late<{ draft: Draft; offer: Offer; slug: string }>;
  history: Late<HistoryProps<Draft, Path>>;
  conflict: Late<ConflictViewProps<Draft, Path>>;
  useFieldWords: (offer: Offer) => FieldWords;
  /** Whether learners' numbers rest on it, so that one looks at what publishing does to them first. */
  asksBefore?: true;
  /** What there is to choose from; some kinds add drafts to what is published. */
  useOffer: (offer: Offer) => Offer;
  /** `slug`: null for an item that is not there yet. */
  placeOf: (offer: Offer, slug: string | null) => Place;
};

/** Of kinds with a list of their own, and a page of their own for learners. */
export const ownPlaces = (to: "resource" | "role") => ({
  useOffer: (offer: Offer) => offer,
  placeOf: (_offer: Offer, slug: string | null): Place => ({
    back: `/studio/${to}s`,
    to,
    learners: slug === null ? null : `/${to}s/${slug}`,
  }),
});

/** What is not needed to write, and so not loaded before it is asked for. */
export const lateParts = <Draft, Path extends string>() => ({
  history: late(() => import("#components/studio/editor/history").then((file) => file.History<Draft, Path>)),
  conflict: late(() =>
    import("#components/studio/editor/conflict-view").then((file) => file.ConflictView<Draft, Path>),
  ),
});
