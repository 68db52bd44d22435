import type { Language } from '@kvalreg/declaration';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { sheetProblemTexts, type SheetProblemCode } from './sheet-problem-texts.js';

/** Refuses a file as a whole; nothing of it has been read into the filing. */
export function refuseSheet(problems: readonly FieldProblem[]): never {
  throw new InvalidInputError(
    'filing-file-refused',
    'The file was refused; nothing of it was saved.',
    problems,
  );
}

/** One thing that is wrong with a file, with the line where it stands. */
export function sheetProblem(
  code: SheetProblemCode,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): FieldProblem {
  const message = sheetProblemTexts[code][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    String(params[name] ?? ''),
  );
  return {
    field: String(params['field'] ?? params['column'] ?? '') || null,
    code,
    severity: 'error',
    message,
    params,
  };
}

/** A file of which nothing can be read. */
export class UnreadableSheet extends Error {
  constructor(readonly code: SheetProblemCode) {
    super(code);
  }
}
