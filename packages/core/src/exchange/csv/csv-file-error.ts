import { InvalidInputError } from '../../platform/errors/domain-error.js';

/** Why a file is refused as a whole: nothing of it was read into the register. */
export interface CsvFileProblem {
  readonly code:
    | 'empty-file'
    | 'file-too-large'
    | 'not-text'
    | 'wrong-encoding'
    | 'too-many-broken-lines'
    | 'unknown-column'
    | 'missing-column'
    | 'duplicate-column';
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** Carries every problem that was found in the file, not only the first. */
export class CsvFileError extends InvalidInputError {
  constructor(readonly fileProblems: readonly CsvFileProblem[]) {
    super(
      'file-refused',
      'The file was refused; nothing of it was read into the register.',
      fileProblems.map(({ code, line, column, message }) => ({
        field: column,
        code,
        severity: 'error',
        message: line === null ? message : `Line ${String(line)}: ${message}`,
        params: { line },
      })),
    );
  }
}

export function refuseFile(code: CsvFileProblem['code'], message: string, line: number | null = null): never {
  throw new CsvFileError([{ code, line, column: null, message }]);
}
