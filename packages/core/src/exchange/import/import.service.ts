import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { EpisodesService } from '../../episodes/episodes.service.js';
import { FormsService } from '../../forms/forms.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { ParticipationService } from '../../participation/participation.service.js';
import { PeopleService } from '../../people/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { planColumns, type Column } from '../columns/plan-columns.js';
import { CsvFileError } from '../csv/csv-file-error.js';
import type { CsvSource } from '../csv/csv-source.js';
import { countRecords, openCsv, type CsvFile } from '../csv/open-csv.js';
import type { CsvRecord } from '../csv/read-records.js';
import { formOfFile, type FormOfFile } from '../form-of-file.js';
import { ImportLog } from './import-log.js';
import type { ImportOutcome, ImportRemark } from './import-outcome.js';
import { ImportTally } from './import-tally.js';
import { keepStatistics } from './keep-statistics.js';
import { importRow, type RowOptions } from './row/import-row.js';
import { readRow, type RowReader } from './row/read-row.js';
import { unitNames } from './row/read-unit.js';
import { remarkOf, remarksOf, type CellOf } from './row/row-refusal.js';

export interface ImportRequest {
  readonly form: string;
  readonly pathway?: string | undefined;
  readonly source: CsvSource;
  /** Tries everything and keeps nothing. */
  readonly dryRun?: boolean | undefined;
  /** For rows without a unit. */
  readonly unit?: string | undefined;
  /** Reason for replacing stored answers that differ from the file's; without it such rows are refused. */
  readonly correct?: string | undefined;
  readonly language?: Language | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Rows that are written in one transaction. */
const batchSize = 200;

/**
 * Reads a CSV file into a register the way its forms would be filled in. A file with a wrong header is refused
 * whole; after that each row stands for itself. The same file twice adds nothing, so an import that was cut off is
 * simply run again.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly people: PeopleService,
    private readonly participation: ParticipationService,
    private readonly episodes: EpisodesService,
    private readonly forms: FormsService,
    private readonly audit: AuditService,
  ) {}

  /** Throws a `CsvFileError` with every problem when the file as a whole cannot be used. */
  async run(scope: Scope, request: ImportRequest): Promise<ImportOutcome> {
    const { dryRun = false } = request;
    const file = formOfFile(this.catalogue, scope.registerId, request.form, request.pathway);
    const csv = await openCsv(request.source);
    const reader = await this.readerFor(scope, request, file, csv);
    const total = await countRecords(csv);
    const tally = new ImportTally();
    const about = { pathway: file.pathwayId, form: file.formName, dryRun };
    const log = new ImportLog(this.database, this.audit, scope, about);
    const options: RowOptions = {
      reader,
      scope,
      correct: reasonOf(request.correct),
      onRead: (subject) => {
        log.note(subject);
      },
    };

    await log.write('import.begin', tally.counts());
    const takeBatch = async (batch: readonly CsvRecord[]): Promise<void> => {
      for (const record of batch) {
        await this.take(record, options, tally);
        request.onProgress?.(tally.counts().rows, total);
      }
    };
    const takeAll = async (carry: (work: () => Promise<void>) => Promise<void>): Promise<void> => {
      for await (const batch of inBatches(csv.records())) {
        await carry(() => takeBatch(batch)).finally(() => log.writeReads());
        await keepStatistics(this.database, file, tally.counts().rows);
      }
    };
    if (dryRun) await this.undone(scope, () => takeAll((work) => work()));
    else await takeAll((work) => this.kept(scope, work));
    await log.write('import.end', tally.counts());

    const { encoding, separator } = csv;
    return {
      register: scope.registerId,
      pathway: file.pathwayId,
      form: file.formName,
      dryRun,
      encoding,
      separator,
      ...tally.outcome(),
    };
  }

  private async readerFor(
    scope: Scope,
    { unit, language = 'en' }: ImportRequest,
    file: FormOfFile,
    csv: CsvFile,
  ): Promise<RowReader> {
    const units = (await this.organisation.units(scope.registerId)).filter(
      ({ id, kind }) => kind === 'clinic' && (scope.level === 'register' || id === scope.unitId),
    );
    if (units.length === 0) {
      throw new InvalidInputError(
        'no-units',
        `The register "${scope.registerId}" has no clinics yet. Add them first: kvalreg units ${scope.registerId} --file clinics.csv`,
      );
    }
    const names = unitNames(units);
    const own = scope.level === 'unit' ? (scope.unitId ?? undefined) : undefined;
    const defaultUnit = unit === undefined ? own : names.get(unit.trim().toLowerCase());
    if (unit !== undefined && defaultUnit === undefined) {
      throw new InvalidInputError(
        'unknown-unit',
        `There is no unit "${unit.slice(0, 40)}" that you may register for. Units: ${units.map(({ id }) => id).join(', ')}.`,
      );
    }
    const { columns, problems } = planColumns(file.form, csv.header, csv.headerLine, {
      defaultUnit,
      indexField: file.indexField,
    });
    if (problems.length > 0) throw new CsvFileError(problems);
    const { identifiers } = this.catalogue.register(scope.registerId);
    const today = this.clock.today();
    return { file, columns, identifiers, units: names, defaultUnit, today, language };
  }

  /** Takes one row in a part of the transaction: what of it was written before it was refused is undone. */
  private async take(record: CsvRecord, options: RowOptions, tally: ImportTally): Promise<void> {
    const { line } = record;
    if ('problem' in record) {
      const reason = `The line cannot be read: ${record.problem}`;
      tally.refuse([{ line, field: null, value: '', code: 'broken-line', reason }]);
      return;
    }
    const { columns } = options.reader;
    const cellOf: CellOf = (name) => record.cells[columns.findIndex((column) => column.name === name)] ?? '';
    const { people, participation, episodes, forms } = this;
    const services = { people, participation, episodes, forms };
    try {
      const read = readRow(options.reader, line, record.cells);
      const result = await this.database.together(options.scope, (tx) =>
        importRow(tx, read, cellOf, services, options),
      );
      tally.take(
        result,
        result.warnings.map((warning) => remarkOf(warning, line, cellOf)),
      );
    } catch (error) {
      const remarks = remarksOf(error, line, cellOf);
      if (!remarks) throw error;
      tally.refuse(inOrder(remarks, columns));
    }
  }

  private kept(scope: Scope, work: () => Promise<void>): Promise<void> {
    return this.database.together(scope, async (tx) => {
      await waitForTurn(tx, scope.registerId);
      await work();
    });
  }

  private async undone(scope: Scope, work: () => Promise<void>): Promise<void> {
    const tried = new Error('a dry run is over');
    try {
      await this.kept(scope, async () => {
        await work();
        throw tried;
      });
    } catch (error) {
      if (error !== tried) throw error;
    }
  }
}

/** Two files at once could each open an episode for the same event: one import at a time in a register. */
async function waitForTurn(tx: EntityManager, registerId: string): Promise<void> {
  const [row] = await tx.query<{ free: boolean }[]>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`import ${registerId}`],
  );
  if (row?.free === true) return;
  throw new ConflictError(
    'import-running',
    'Another import into this register is running. Wait until it is done, and import the file again: what is in already is not added twice.',
  );
}

/** In the order of the file's columns. */
function inOrder(remarks: readonly ImportRemark[], columns: readonly Column[]): readonly ImportRemark[] {
  const place = ({ field }: ImportRemark): number => columns.findIndex(({ name }) => name === field);
  return remarks.toSorted((a, b) => place(a) - place(b));
}

async function* inBatches(records: AsyncIterable<CsvRecord>): AsyncGenerator<readonly CsvRecord[]> {
  let batch: CsvRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function reasonOf(correct: string | undefined): string | undefined {
  if (correct === undefined) return undefined;
  const reason = correct.trim();
  if (reason.length >= 3 && reason.length <= 1000) return reason;
  throw new InvalidInputError(
    'invalid-reason',
    'Give the reason for the correction in 3 to 1000 characters.',
  );
}
