import { Injectable } from '@nestjs/common';
import { textIn, type Language } from '@kvalreg/declaration';
import { csvHead, type CsvStyle, type ResearchCell } from '@kvalreg/exchange';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { AuditedRead } from '../../exchange/export/audited-read.js';
import { IdentityReader } from '../../people/identity-reader.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { RawRow } from '../cases/copy-rows.js';
import { readCell } from '../cases/read-cell.js';
import { sizeOf } from '../cases/size-of.js';
import { copyCsvSql } from '../files/csv-sql.js';
import { DiskFile } from '../files/disk-file.js';
import { fileEndings, tableFile, type TableFormat } from '../files/table-files.js';
import { writeCases } from '../files/write-cases.js';
import { writeLines } from '../files/write-lines.js';
import type { FreeListChoice, FreeListSize } from './free-list.js';
import { planFreeList, type PlannedFreeList } from './plan-free-list.js';

export interface FreeListRequest {
  readonly choice: FreeListChoice;
  readonly format: TableFormat;
  readonly language: Language;
}
/** As long as the longest id: a random id of 36 characters, and no personal number is longer. */
const idBytes = 40;

/** Files with chosen variables of the clinic's own cases, or for the register office of all. */
@Injectable()
export class FreeListExportService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    private readonly audited: AuditedRead,
    private readonly clock: Clock,
  ) {}

  /** How much a file would hold: counts and columns, nobody's data. */
  async size(scope: Scope, choice: FreeListChoice, language: Language): Promise<FreeListSize> {
    const { query, columns } = planFreeList(this.catalogue, scope, choice, language);
    const { cases, persons } = await this.database.inScope(scope, (tx) => sizeOf(tx, query), {
      readOnly: true,
    });
    return { cases, persons, columns: columns.map(({ column: { name, label } }) => ({ name, label })) };
  }

  /**
   * Writes the file and leaves the destination open. Everybody who is in it has it in the own log before the first row
   * is read.
   *
   * @param onStart called with the name of the file once it is whole, before the first byte
   */
  async write(
    scope: Scope,
    { choice, format, language }: FreeListRequest,
    destination: Writable,
    onStart: (name: string) => void = () => undefined,
  ): Promise<void> {
    const plan = planFreeList(this.catalogue, scope, choice, language);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kvalreg-list-'));
    const details = {
      pathway: choice.pathway,
      columns: plan.columns.length,
      identify: choice.identify,
      format,
    };
    try {
      const file = await this.audited.run(
        scope,
        async (writing) => {
          await this.audit.record(writing, scope, 'free-list.export', {}, details);
          await this.audit.recordPersonsOf(writing, scope, 'free-list.read', plan.query.persons, details);
        },
        (tx) =>
          // Without personal numbers the database knows every cell, and writes the lines itself.
          (format === 'csv' || format === 'csv-excel') && !choice.identify
            ? this.writeCsv(tx, plan, format === 'csv' ? 'plain' : 'excel', folder)
            : this.writeFile(tx, scope, plan, { choice, format, language }, folder),
        { wholeTables: scope.level === 'register' && choice.filters.units.length === 0 },
      );
      onStart(`${scope.registerId}-${choice.pathway}.${fileEndings[format]}`);
      await pipeline(createReadStream(path.join(folder, file)), destination, { end: false });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async writeCsv(
    tx: EntityManager,
    { query, columns }: PlannedFreeList,
    style: CsvStyle,
    folder: string,
  ): Promise<string> {
    const name = 'list.csv';
    const file = await DiskFile.create(path.join(folder, name));
    try {
      await file.write(
        Buffer.from(
          csvHead(
            columns.map(({ column }) => column),
            style,
          ),
        ),
      );
      await writeLines(tx, copyCsvSql(query, style), file);
    } finally {
      await file.close();
    }
    return name;
  }

  private async writeFile(
    tx: EntityManager,
    scope: Scope,
    { query, columns }: PlannedFreeList,
    { choice, format, language }: FreeListRequest,
    folder: string,
  ): Promise<string> {
    const { longest } = await sizeOf(tx, query);
    const plain = columns.map(({ column }) => column);
    const pathway = this.catalogue.pathway(scope.registerId, choice.pathway);
    const file = await tableFile(format, folder, 'list', {
      title: textIn(pathway.title, language),
      columns: plain,
      textBytes: columns.map(({ variable, column }) => {
        if (column.type !== 'text') return 0;
        return variable === null
          ? idBytes
          : (longest[query.cells.findIndex((cell) => cell.variable === variable)] ?? 0);
      }),
      language,
      at: this.clock.now(),
    });
    const counts = query.cells.map(
      ({ variable }) => columns.filter((column) => column.variable === variable).length,
    );
    const rowsOf = async (rows: readonly RawRow[]) => {
      const numbers = choice.identify ? await this.numbers(scope, rows) : null;
      return rows.map((row): readonly ResearchCell[] => {
        const [episode, person] = row;
        if (typeof episode !== 'string' || typeof person !== 'string')
          throw new Error('a case has no person');
        const who = numbers === null ? person : numbers.get(person);
        if (who === undefined) throw new Error('a listed case belongs to a person who cannot be read');
        return [who, episode, ...query.cells.flatMap((cell, at) => readCell(cell, row, counts[at] ?? 1))];
      });
    };
    await writeCases(tx, query.sql, plain, rowsOf, [file], () => undefined);
    return file.name;
  }

  private async numbers(scope: Scope, rows: readonly RawRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = rows.flatMap(([, person]) => (typeof person === 'string' ? [person] : []));
    const persons = await this.database.inScope(scope, (tx) => this.identities.read(tx, ids));
    return new Map([...persons].map(([id, { identifier }]) => [id, identifier]));
  }
}
