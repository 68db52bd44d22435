import {
  DomainError,
  ForbiddenError,
  InvalidInputError,
  UnavailableError,
} from '../../../platform/errors/domain-error.js';
import { shownValue } from '../../columns/mask-value.js';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import type { ImportRemark } from '../import-outcome.js';

/** A row that cannot be taken, with every reason. */
export class RowRefusal extends DomainError {
  constructor(readonly reasons: readonly ImportRemark[]) {
    super('row-refused', 'The row cannot be taken.');
  }
}

/** Notes why a row cannot be taken, and gives nothing: what is wrong in a row is listed at once. */
export type Refuse = (field: string | null, value: string, code: string, reason: string) => null;

/** Looks up how a column's value stands in the file. */
export type CellOf = (column: string) => string;

/** Where the names of a request differ from those of a file. */
const columnOfField: Readonly<Record<string, string>> = {
  identifier: 'personalNumber',
  filledOn: 'date',
  openedOn: 'date',
  'consent.on': 'consentOn',
  'consent.version': 'consentVersion',
};

/**
 * The reasons for which a row was refused, or undefined for an error that is not about the row: then the import
 * cannot go on.
 */
export function remarksOf(error: unknown, line: number, cellOf: CellOf): readonly ImportRemark[] | undefined {
  if (!(error instanceof DomainError) || error instanceof UnavailableError || error instanceof ForbiddenError)
    return undefined;
  if (error instanceof RowRefusal) return error.reasons;
  if (error instanceof InvalidInputError && error.problems.length > 0) {
    return error.problems.map((problem) => remarkOf(problem, line, cellOf));
  }
  return [{ line, field: null, value: '', code: error.code, reason: error.message }];
}

export function remarkOf({ field, code, message }: FieldProblem, line: number, cellOf: CellOf): ImportRemark {
  const column = field === null ? null : (columnOfField[field] ?? field);
  return {
    line,
    field: column,
    value: column === null ? '' : shownValue(column, cellOf(column)),
    code,
    reason: message,
  };
}
