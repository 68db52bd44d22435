import type { Cell } from '@kvalreg/expression';

/** A row of the case table by column name; dates as `YYYY-MM-DD`. */
export type CaseRow = Readonly<Record<string, Cell>>;
