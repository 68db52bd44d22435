import { builtInDimensions, personDimensions, type BuiltInDimension, type Dimension } from './dimension.js';
import type { Indicator } from './indicator.js';
import type { Publication, Report } from './report.js';
import type { Text } from './text.js';

/** How people speak of what a case begins with: `operation`, `operation date`, `year of operation`. */
export interface EventWords {
  readonly title: Text;
  readonly date: Text;
  readonly year: Text;
}

/** What figures are computed from, one row a case: the cases of a pathway, or the rows of a feed. */
export interface FigureSource {
  readonly title: Text;
  readonly event?: EventWords;
  /**
   * The first day on which a case can have begun. Pictures of all cases (`snapshot`) begin with it: a case with an earlier
   * index date has a wrong one, is unknown to them and not counted. Where left out, fifty years before a picture.
   */
  readonly begins?: string;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly reports: Readonly<Record<string, Report>>;
  readonly publication?: Publication;
}

/** The dimensions that a source has undeclared: a pathway's cases are persons, a feed's rows name none. */
export function builtInDimensionsOf(source: FigureSource): readonly BuiltInDimension[] {
  return 'occasions' in source
    ? builtInDimensions
    : builtInDimensions.filter((name) => !personDimensions.includes(name));
}

/** Every dimension of a source, built in and declared. */
export function dimensionsOf(source: FigureSource): readonly string[] {
  return [...builtInDimensionsOf(source), ...Object.keys(source.dimensions)];
}
