import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { ParticipationByNumberService } from '../../participation/participation-by-number.service.js';
import type { ParticipationKind } from '../../participation/participation.js';
import { wrongKind } from '../../participation/participation-refusals.js';
import type { RecordedParticipation } from '../../participation/participation-request.js';
import { ParticipationService } from '../../participation/participation.service.js';
import { CsvFileError, type CsvFileProblem } from '../csv/csv-file-error.js';
import type { CsvSource } from '../csv/csv-source.js';
import { countRecords, openCsv } from '../csv/open-csv.js';
import type { CsvRecord } from '../csv/read-records.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { remarksOf, type CellOf } from '../import/row/row-refusal.js';

const columns = ['personalNumber', 'kind', 'on', 'version'] as const;
const needed = ['personalNumber', 'kind', 'on'] as const;
const kinds: readonly ParticipationKind[] = ['informed', 'consented', 'opted-out', 'withdrawn'];

export interface ParticipationImportOutcome {
  readonly register: string;
  /** Rows of the file below the header: the sum of the three numbers that follow. */
  readonly rows: number;
  readonly recorded: number;
  /** Rows that were there already. */
  readonly unchanged: number;
  readonly rejectedRows: number;
  /** Certificates of what was erased, by their numbers. */
  readonly erased: readonly string[];
  readonly rejected: readonly ImportRemark[];
}

/**
 * Reads a file of what people were told and have decided. A wrong header refuses the file; after that each row stands
 * for itself, and the same file twice adds nothing.
 */
@Injectable()
export class ParticipationImportService {
  constructor(
    private readonly participation: ParticipationService,
    private readonly byNumber: ParticipationByNumberService,
  ) {}

  async run(
    scope: Scope,
    { source, language = 'en' }: { readonly source: CsvSource; readonly language?: Language | undefined },
  ): Promise<ParticipationImportOutcome> {
    this.participation.ruleOf(scope.registerId);
    const csv = await openCsv(source);
    const problems = wrongHeader(csv.header);
    if (problems.length > 0) throw new CsvFileError(problems);
    await countRecords(csv);
    const rejected: ImportRemark[] = [];
    const erased: string[] = [];
    let [rows, recorded, unchanged, rejectedRows] = [0, 0, 0, 0];
    for await (const record of csv.records()) {
      rows += 1;
      const outcome = await this.take(scope, record, csv.header, language);
      if ('remarks' in outcome) {
        rejectedRows += 1;
        rejected.push(...outcome.remarks);
        continue;
      }
      if (outcome.isNew) recorded += 1;
      else unchanged += 1;
      if (outcome.certificate) erased.push(outcome.certificate.id);
    }
    return { register: scope.registerId, rows, recorded, unchanged, rejectedRows, erased, rejected };
  }

  private async take(
    scope: Scope,
    record: CsvRecord,
    header: readonly string[],
    language: Language,
  ): Promise<RecordedParticipation | { readonly remarks: readonly ImportRemark[] }> {
    const { line } = record;
    if ('problem' in record) {
      const reason = `The line cannot be read: ${record.problem}`;
      return { remarks: [{ line, field: null, value: '', code: 'broken-line', reason }] };
    }
    const cellOf: CellOf = (name) => (record.cells[header.indexOf(name)] ?? '').trim();
    try {
      const kind = kinds.find((known) => known === cellOf('kind'));
      if (kind === undefined) throw wrongKind(cellOf('kind').slice(0, 20), kinds);
      const on = cellOf('on').replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
      const request = { kind, on, version: cellOf('version') || null };
      return await this.byNumber.record(scope, cellOf('personalNumber'), request, language);
    } catch (error) {
      const remarks = remarksOf(error, line, cellOf);
      if (!remarks) throw error;
      return { remarks };
    }
  }
}

function wrongHeader(header: readonly string[]): readonly CsvFileProblem[] {
  const known: readonly string[] = columns;
  const problem = (code: CsvFileProblem['code'], column: string, message: string): CsvFileProblem => ({
    code,
    line: 1,
    column,
    message,
  });
  return [
    ...header
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem(
          'unknown-column',
          name,
          `The column "${name}" is not known here. Use: ${columns.join(', ')}.`,
        ),
      ),
    ...header
      .filter((name, at) => header.indexOf(name) !== at)
      .map((name) =>
        problem('duplicate-column', name, `The column "${name}" is there more than once. Keep one of them.`),
      ),
    ...needed
      .filter((name) => !header.includes(name))
      .map((name) => problem('missing-column', name, `The column "${name}" is missing. Add it.`)),
  ];
}
