import type { OptionView } from './option-view.js';

/** A region of the body: an alternative of the question, and its outline on the drawing. */
export interface BodyRegionView extends OptionView {
  /** The path of an SVG. */
  readonly shape: string;
}

/** One of the two figures of a body drawing. */
export interface BodySideView {
  readonly side: 'front' | 'back';
  readonly title: string;
  readonly viewBox: string;
  /** Letters for the person's own right and left. */
  readonly onLeft: string;
  readonly onRight: string;
  readonly regions: readonly BodyRegionView[];
}
