import type { Figure, Report } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { Participation } from '../indicators/units/compare-units.query.js';
import type { Unit } from '../organisation/unit.js';

/** Which part of a declared report, and of which cases. */
export interface ReportRequest {
  readonly pathway: string;
  readonly report: string;
  /** The first when left out. */
  readonly tab?: string | undefined;
  /** Values to keep of the dimensions that the report declares; `unit` chooses the unit that stands beside the nation. */
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** One tab of a report: the figures as declared, and the numbers of a unit beside the nation's. */
export interface ReportAnswer {
  /** The moment that the figures show: everything that had been written by then is in them. */
  readonly asOfTime: string;
  readonly report: Report;
  readonly tab: Report['tabs'][number];
  readonly figures: readonly Figure[];
  /** The unit beside the nation; null when none is chosen. */
  readonly unit: Unit | null;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  /** Every year with cases, for the filter. */
  readonly years: readonly string[];
  readonly own: readonly DisclosedResult[];
  readonly nation: readonly DisclosedResult[];
  /** Fewer cases than this of other units are not shown to the reader; 0 when nothing is withheld. */
  readonly smallestN: number;
  /** How many units take part in the figures by unit; null where the report states no criterion, or no unit is compared. */
  readonly participation: Participation | null;
}
