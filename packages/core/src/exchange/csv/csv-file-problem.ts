/** Why a file is refused as a whole: nothing of it was read into the register. */
export interface CsvFileProblem {
  readonly code:
    | 'empty-file'
    | 'file-too-large'
    | 'not-text'
    | 'wrong-encoding'
    | 'too-many-broken-lines'
    | 'no-rows'
    | 'unknown-column'
    | 'missing-column'
    | 'duplicate-column';
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** Thrown while a file is inspected; carries every problem that was found, not only the first. */
export class CsvFileError extends Error {
  override readonly name = 'CsvFileError';
  constructor(readonly problems: readonly CsvFileProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

export function refuseFile(code: CsvFileProblem['code'], message: string, line: number | null = null): never {
  throw new CsvFileError([{ code, line, column: null, message }]);
}
