import {
  DomainError,
  ForbiddenError,
  InvalidInputError,
  UnavailableError,
} from '../../platform/errors/domain-error.js';
import { shownValue } from '../columns/mask-value.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import type { ImportRemark } from './import-outcome.js';

/** A row that cannot be taken for a reason that only an import knows. */
export class RowRefusal extends DomainError {
  constructor(
    readonly field: string | null,
    code: string,
    message: string,
  ) {
    super(code, message);
  }
}

/** Looks up how a column's value stands in the file. */
export type CellOf = (column: string) => string;

/** Where the names of a request differ from those of a file. */
const columnOfField: Readonly<Record<string, string>> = {
  identifier: 'personalNumber',
  filledOn: 'date',
  openedOn: 'date',
};

/**
 * The reasons for which a row was refused, or undefined for an error that is not about the row: then the import
 * cannot go on.
 */
export function remarksOf(error: unknown, line: number, cellOf: CellOf): readonly ImportRemark[] | undefined {
  if (!(error instanceof DomainError) || error instanceof UnavailableError || error instanceof ForbiddenError)
    return undefined;
  if (error instanceof InvalidInputError && error.problems.length > 0) {
    return error.problems.map((problem) => remarkOf(problem, line, cellOf));
  }
  const field = error instanceof RowRefusal ? error.field : null;
  return [{ line, field, value: valueOf(field, cellOf), code: error.code, reason: error.message }];
}

export function remarkOf({ field, code, message }: FieldProblem, line: number, cellOf: CellOf): ImportRemark {
  const column = field === null ? null : (columnOfField[field] ?? field);
  return { line, field: column, value: valueOf(column, cellOf), code, reason: message };
}

function valueOf(column: string | null, cellOf: CellOf): string {
  return column === null ? '' : shownValue(column, cellOf(column));
}
