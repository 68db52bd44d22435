import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { analysisTablesOf } from '../platform/registers/analysis-tables.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { compareKept, type FigureDifference } from './compare-kept.query.js';
import { compareWithRebuilt, type TableDifference } from './rebuilt-tables.query.js';

/** What was compared of one pathway or feed, and found. */
export interface CheckedSource {
  readonly register: string;
  readonly source: string;
  readonly tables: number;
  readonly wrongTables: readonly TableDifference[];
  /** Null where no figures are kept, or cases have changed since and they are not read. */
  readonly wrongFigures: readonly FigureDifference[] | null;
}

/** Compares what is derived with what it is derived from. */
@Injectable()
export class CheckFiguresService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** Each source at one moment of its own, beside readers and writers. Without a register, of all. */
  async check(registerId: string | null, signal?: AbortSignal): Promise<readonly CheckedSource[]> {
    const registers = registerId === null ? this.catalogue.all() : [this.catalogue.register(registerId)];
    const checked: CheckedSource[] = [];
    for (const register of registers) {
      for (const tables of analysisTablesOf(register)) {
        signal?.throwIfAborted();
        const planned = this.catalogue.figureSource(register.id, tables.source);
        const found = await this.database.asSystem(
          async (tx) => ({
            wrongTables: await compareWithRebuilt(tx, tables),
            wrongFigures: await compareKept(tx, planned),
          }),
          { snapshot: true, statementTimeout: 0 },
        );
        checked.push({
          register: register.id,
          source: tables.source,
          tables: tables.tables.length,
          ...found,
        });
      }
    }
    return checked;
  }
}

/** Whether everything was as it should be. */
export function isAsDerived({ wrongTables, wrongFigures }: CheckedSource): boolean {
  return wrongTables.length === 0 && (wrongFigures ?? []).length === 0;
}

/** What was found, one sentence a place. */
export function differencesIn({ register, wrongTables, wrongFigures }: CheckedSource): readonly string[] {
  return [
    ...wrongTables.map(
      ({ table, unfounded, missing }) =>
        `${register}: analysis.${table} has ${String(unfounded)} rows that the answers do not give, and lacks ${String(missing)}.`,
    ),
    ...(wrongFigures ?? []).map(
      ({ indicator, level, cells }) =>
        `${register}: the kept figures of ${indicator}${level === '' ? '' : ` by ${level}`} differ from the cases in ${String(cells)} cells.`,
    ),
  ];
}
