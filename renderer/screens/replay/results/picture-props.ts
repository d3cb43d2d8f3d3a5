import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';

export type PictureProps = {
  figures: ReplayFigures;
  /** Which of its bars the list is narrowed to, null for none. */
  selected: string | null;
  /** Narrows the list to something the picture shows; the same function as long as the screen is there. */
  onShow: (change: DecisionFilter) => void;
};
