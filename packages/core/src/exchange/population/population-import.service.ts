import { Injectable } from '@nestjs/common';
import type { Language, PersonIdentifier } from '@kvalreg/declaration';
import type { Principal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { authorOf } from '../../episodes/author.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { PopulationRow, RowStatus } from '../../population/population-row.js';
import { PopulationService } from '../../population/population.service.js';
import { remarkWords } from '../../population/remark-words.js';
import { CsvFileError, type CsvFileProblem } from '../csv/csv-file-error.js';
import type { CsvSource } from '../csv/csv-source.js';
import { countRecords, openCsv } from '../csv/open-csv.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { populationColumns, readPopulationRow, type PopulationColumn } from './read-population-row.js';

export interface PopulationImportRequest {
  readonly source: CsvSource;
  /** Tries everything and keeps nothing. */
  readonly dryRun?: boolean | undefined;
  readonly language?: Language | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PopulationOutcome {
  /** Null where the file was read for all registers of the installation. */
  readonly register: string | null;
  readonly dryRun: boolean;
  /** Rows below the header: the sum of the five numbers that follow. */
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows about persons who are not here. */
  readonly unknown: number;
  /** Rows about which something later is known. */
  readonly outdated: number;
  readonly rejectedRows: number;
  readonly rejected: readonly ImportRemark[];
  /** What is to be looked at in rows that were taken, or that came too late. */
  readonly remarks: readonly ImportRemark[];
}

/** Reads a file of changes from the population register. A wrong header refuses the file; after that each row stands for itself. */
@Injectable()
export class PopulationImportService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly population: PopulationService,
    private readonly audit: AuditService,
  ) {}

  /** For the persons of one register, as its office does. */
  async run(scope: Scope, request: PopulationImportRequest): Promise<PopulationOutcome> {
    const { identifiers } = this.catalogue.register(scope.registerId);
    return this.read(scope.principal, scope.registerId, identifiers, request);
  }

  /** For everybody in the installation; only its operator does this. */
  async runForAll(principal: Principal, request: PopulationImportRequest): Promise<PopulationOutcome> {
    if (principal.kind !== 'system') throw new TypeError('only the operator imports for all registers');
    const identifiers = [...new Set(this.catalogue.all().flatMap((register) => register.identifiers))];
    return this.read(principal, null, identifiers, request);
  }

  private async read(
    principal: Principal,
    registerId: string | null,
    allowed: readonly PersonIdentifier[],
    { source, dryRun = false, language = 'en', onProgress, signal }: PopulationImportRequest,
  ): Promise<PopulationOutcome> {
    const csv = await openCsv(source);
    refuseHeader(csv.header, csv.headerLine);
    await countRecords(csv);
    const { today, now } = this.population.now();
    const rows: PopulationRow[] = [];
    const rejected: ImportRemark[] = [];
    let [total, rejectedRows] = [0, 0];
    for await (const record of csv.records()) {
      total += 1;
      const read =
        'problem' in record
          ? { remarks: [broken(record.line, record.problem)] }
          : readPopulationRow({ allowed, today, language }, record.line, byColumn(csv.header, record.cells));
      if ('row' in read) rows.push(read.row);
      else {
        rejectedRows += 1;
        rejected.push(...read.remarks);
      }
    }
    const by = { registerId, author: authorOf(principal), today, now };
    const outcomes = await this.population.apply(principal, by, { rows, dryRun, onProgress, signal });
    const remarks: ImportRemark[] = [];
    for (const { line, status, remark } of outcomes) {
      if (!remark) continue;
      const said = { line, field: null, value: '', code: remark.code, reason: remarkWords(remark, language) };
      (status === 'rejected' ? rejected : remarks).push(said);
    }
    const count = (status: RowStatus): number => outcomes.filter((one) => one.status === status).length;
    const counts = {
      rows: total,
      changed: count('changed'),
      unchanged: count('unchanged'),
      unknown: count('unknown'),
      outdated: count('outdated'),
      rejectedRows: rejectedRows + count('rejected'),
    };
    if (!dryRun)
      await this.database.asSystem((tx) =>
        this.audit.record(tx, { principal, registerId }, 'population.import', {}, counts),
      );
    const inLines = rejected.toSorted((one, other) => one.line - other.line);
    return { register: registerId, dryRun, ...counts, rejected: inLines, remarks };
  }
}

function byColumn(
  header: readonly string[],
  cells: readonly string[],
): Readonly<Partial<Record<PopulationColumn, string>>> {
  return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
}

function broken(line: number, reason: string): ImportRemark {
  return { line, field: null, value: '', code: 'broken-line', reason };
}

function refuseHeader(header: readonly string[], line: number): void {
  const known: readonly string[] = populationColumns;
  const problems: CsvFileProblem[] = [];
  header.forEach((column, at) => {
    if (!known.includes(column))
      problems.push({
        code: 'unknown-column',
        line,
        column,
        message: `The column "${column.slice(0, 40)}" is not known; the columns are ${known.join(', ')}.`,
      });
    else if (header.indexOf(column) !== at)
      problems.push({
        code: 'duplicate-column',
        line,
        column,
        message: `The column "${column}" is there twice. Remove one.`,
      });
  });
  for (const column of ['identifier', 'event', 'date'])
    if (!header.includes(column))
      problems.push({
        code: 'missing-column',
        line,
        column,
        message: `The column "${column}" is missing. Add it.`,
      });
  if (problems.length > 0) throw new CsvFileError(problems);
}
