import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import type { FeedRow } from '../../feeds/feed-row.js';
import { FeedsService, sum } from '../../feeds/feeds.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { CsvFileError } from '../csv/csv-file-error.js';
import type { CsvSource } from '../csv/csv-source.js';
import { countRecords, openCsv, type CsvFile } from '../csv/open-csv.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { unitNames } from '../import/row/read-unit.js';
import type { FeedImportOutcome } from './feed-import-outcome.js';
import { planFeedColumns } from './plan-feed-columns.js';
import { readFeedRow, type FeedRowReader } from './read-feed-row.js';

export interface FeedImportRequest {
  readonly feed: string;
  readonly source: CsvSource;
  /** Tries everything and keeps nothing. */
  readonly dryRun?: boolean | undefined;
  /** For rows without a unit. */
  readonly unit?: string | undefined;
  readonly language?: Language | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const batchSize = 5000;

/**
 * Reads a CSV file of another system into a feed: the columns are the feed's items and `unit`. A file with a wrong
 * header is refused whole; after that each row stands for itself. The same file twice adds nothing.
 */
@Injectable()
export class FeedImportService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly feeds: FeedsService,
  ) {}

  /** Throws a `CsvFileError` with every problem when the file as a whole cannot be used. */
  async run(scope: Scope, request: FeedImportRequest): Promise<FeedImportOutcome> {
    const { feed, dryRun = false } = request;
    this.catalogue.feed(scope.registerId, feed);
    const csv = await openCsv(request.source);
    const reader = await this.readerFor(scope, request, csv);
    const total = await countRecords(csv);
    const rejected: ImportRemark[] = [];
    let [rows, rejectedRows] = [0, 0];
    async function* batches(): AsyncGenerator<readonly FeedRow[]> {
      const lines = new Map<string, number>();
      let batch: FeedRow[] = [];
      for await (const record of csv.records()) {
        rows += 1;
        const read =
          'problem' in record
            ? { remarks: [broken(record)] }
            : readFeedRow(reader, record.line, record.cells);
        const remarks = 'remarks' in read ? read.remarks : repeated(read.row, record.line, lines, reader);
        if ('row' in read && remarks.length === 0) batch.push(read.row);
        else {
          rejectedRows += 1;
          rejected.push(...remarks);
        }
        if (rows % batchSize === 0) {
          yield batch;
          batch = [];
          request.onProgress?.(rows, total);
        }
      }
      yield batch;
      request.onProgress?.(rows, total);
    }
    const counts = sum(await this.feeds.store(scope, { feed, batches: batches(), dryRun }));
    const { encoding, separator } = csv;
    const about = { register: scope.registerId, feed, dryRun, encoding, separator };
    return { ...about, rows, ...counts, rejectedRows, rejected };
  }

  private async readerFor(
    scope: Scope,
    { feed: feedId, unit, language = 'en' }: FeedImportRequest,
    csv: CsvFile,
  ): Promise<FeedRowReader> {
    const feed = this.catalogue.feed(scope.registerId, feedId);
    const units = (await this.organisation.units(scope.registerId)).filter(
      ({ id }) => scope.level === 'register' || id === scope.unitId,
    );
    const names = unitNames(units);
    const own = scope.level === 'unit' ? (scope.unitId ?? undefined) : undefined;
    const defaultUnit = unit === undefined ? own : names.get(unit.trim().toLowerCase());
    if (unit !== undefined && defaultUnit === undefined) {
      throw new InvalidInputError(
        'unknown-unit',
        `There is no unit "${unit.slice(0, 40)}" that you may deliver for. Units: ${units.map(({ id }) => id).join(', ')}.`,
      );
    }
    const { columns, problems } = planFeedColumns(feed, csv.header, csv.headerLine, {
      hasUnit: defaultUnit !== undefined,
    });
    if (problems.length > 0) throw new CsvFileError(problems);
    return { feed, columns, units: names, defaultUnit, today: this.clock.today(), language };
  }
}

function broken({ line, problem }: { readonly line: number; readonly problem: string }): ImportRemark {
  const reason = `The line cannot be read: ${problem}`;
  return { line, field: null, value: '', code: 'broken-line', reason };
}

/** One file says one thing about a row: which of two lines is right is known to who made it. */
function repeated(
  { unitId, key }: FeedRow,
  line: number,
  lines: Map<string, number>,
  { feed }: FeedRowReader,
): readonly ImportRemark[] {
  const place = `${unitId}\n${key}`;
  const earlier = lines.get(place);
  lines.set(place, earlier ?? line);
  if (earlier === undefined) return [];
  const reason = `The row "${key}" of ${unitId} is on line ${String(earlier)} already. Keep the line that is right.`;
  return [{ line, field: feed.key, value: key, code: 'repeated-row', reason }];
}
