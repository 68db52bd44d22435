import type { Dimension, Indicator, Publication, Report } from './indicator.js';
import type { Text } from './text.js';

/** What figures are computed from, one row a case: the cases of a pathway, or the rows of a feed. */
export interface FigureSource {
  readonly title: Text;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly reports: Readonly<Record<string, Report>>;
  readonly publication?: Publication;
}
