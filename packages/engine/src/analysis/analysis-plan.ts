import type { Node, ScalarType } from '@kvalreg/expression';
import type { CarryPlan } from '../versions/carry/carry-plan.js';

/** One column of a form's table, and where in a response its value stands. */
export interface FormColumn {
  readonly name: string;
  readonly type: ScalarType;
  /** Field key or score key. */
  readonly key: string;
  readonly source: 'answers' | 'scores';
}

/** One question of a repeated group, and the columns of the form's table that hold it row by row. */
export interface RowsColumn {
  readonly name: string;
  readonly type: ScalarType;
  readonly item: string;
  readonly from: readonly string[];
}
/** The view of a repeated group: one row for each of its rows that holds an answer. */
export interface RowsView {
  readonly repeat: string;
  readonly view: string;
  readonly columns: readonly RowsColumn[];
}

/** The table of one form: one row per current response, over all occasions and versions of the form. */
export interface FormTable {
  readonly form: string;
  readonly table: string;
  readonly columns: readonly FormColumn[];
  /** The views of its repeated groups. */
  readonly rows: readonly RowsView[];
  /** How answers that were given on an earlier version are read. */
  readonly carry: CarryPlan;
  /** Name of the function in schema `analysis` that reads them so. */
  readonly carryFunction: string;
}

/** One variable of an occasion in the case table. */
export interface CaseColumn {
  readonly name: string;
  readonly type: ScalarType;
  readonly occasion: string;
  /** Column of the occasion's form table, or of the schedule. */
  readonly from: string;
  readonly table: 'form' | 'schedule';
}

/** A declared dimension as a computed text column of the case table. */
export interface DimensionColumn {
  readonly dimension: string;
  readonly name: string;
  readonly value: Node;
}

/** The table of a pathway's cases: one row per episode with an index date. */
export interface CaseTable {
  readonly table: string;
  readonly columns: readonly CaseColumn[];
  readonly dimensions: readonly DimensionColumn[];
}

/** What figures are read from: the table with one row a case. */
export interface FigurePlan {
  readonly registerId: string;
  /** What every name of the source begins with. */
  readonly prefix: string;
  readonly caseTable: { readonly table: string };
}

/** The tables of one pathway in the schema `analysis`, as JSON. All names are unquoted. */
export interface AnalysisPlan extends FigurePlan {
  readonly pathwayId: string;
  readonly forms: readonly FormTable[];
  /** Occasion → form. */
  readonly occasions: Readonly<Record<string, string>>;
  readonly caseTable: CaseTable;
  /** Name of the function in schema `analysis` that derives the rows of one episode again. */
  readonly projectFunction: string;
}

/** One variable of a row of a feed. */
export interface FeedColumn {
  readonly name: string;
  readonly type: ScalarType;
  readonly item: string;
}

/** The table of a feed's current rows, as JSON. */
export interface FeedPlan extends FigurePlan {
  readonly feedId: string;
  readonly indexItem: string;
  readonly caseTable: {
    readonly table: string;
    readonly columns: readonly FeedColumn[];
    readonly dimensions: readonly DimensionColumn[];
  };
  /** Name of the function in schema `analysis` that derives some rows again. */
  readonly projectFunction: string;
}
