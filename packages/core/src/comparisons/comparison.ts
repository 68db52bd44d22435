import type { FigureSource, Text } from '@kvalreg/declaration';
import type { ComparedResult } from '@kvalreg/engine';
import type { Unit } from '../organisation/unit.js';

/**
 * `rest`: all other units; `nation`: all, the own among them; `units`: chosen ones; `period`: the same cases otherwise,
 * in other years.
 */
export const opponents = ['rest', 'nation', 'units', 'period'] as const;
export type Opponent = (typeof opponents)[number];

export interface ComparisonRequest {
  readonly pathway: string;
  /** All when left out. */
  readonly indicators?: readonly string[] | undefined;
  /** The unit that is compared; a clinic's own when left out. Between periods all together where there is none. */
  readonly unit?: string | undefined;
  readonly against?: Opponent | undefined;
  /** Of `units`: whom to compare with. */
  readonly others?: readonly string[] | undefined;
  /** Of `period`: the years to compare with those of the filter. */
  readonly thenYears?: readonly string[] | undefined;
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What one side of a comparison is made of. `all`: every unit; `rest`: every unit but the first side's. */
export type SideKind = 'unit' | 'all' | 'rest' | 'units';
export interface ComparisonSide {
  readonly kind: SideKind;
  readonly units: readonly Unit[];
  /** Years, where periods are compared. */
  readonly years: readonly string[] | null;
  /** What the side is called in a sentence. */
  readonly name: Text;
}

export interface ComparisonAnswer {
  /** The moment that the figures show. */
  readonly asOfTime: string;
  readonly source: FigureSource;
  readonly against: Opponent;
  readonly unit: Unit | null;
  readonly others: readonly Unit[];
  readonly thenYears: readonly string[];
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly years: readonly string[];
  readonly first: ComparisonSide;
  readonly second: ComparisonSide;
  readonly results: readonly ComparedResult[];
  /** Whether the reader may choose among units. */
  readonly seesUnits: boolean;
}
