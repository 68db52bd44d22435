import type { RowRemark } from './population-row.js';

/** Undoes what a group of rows has done so far: none of them is taken. */
export class PopulationRefusal extends Error {
  constructor(
    readonly code: RowRemark['code'],
    readonly params: RowRemark['params'] = {},
  ) {
    super(code);
  }
}
