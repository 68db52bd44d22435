import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import type { ContactChange } from '../../contacts/contact.js';
import { ContactsService } from '../../contacts/contacts.service.js';
import { PeopleService } from '../../people/people.service.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { CsvFileError } from '../csv/csv-file-error.js';
import type { CsvSource } from '../csv/csv-source.js';
import { countRecords, openCsv } from '../csv/open-csv.js';
import type { CsvRecord } from '../csv/read-records.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { remarksOf, type CellOf } from '../import/row/row-refusal.js';
import { contactHeaderProblems } from './contact-columns.js';
import { readContactRow } from './read-contact-row.js';

export interface ContactImportOutcome {
  readonly register: string;
  readonly dryRun: boolean;
  /** Rows of the file below the header: the sum of the three numbers that follow. */
  readonly rows: number;
  readonly changed: number;
  /** Rows that said what was known already. */
  readonly unchanged: number;
  readonly rejectedRows: number;
  readonly rejected: readonly ImportRemark[];
}
export interface ContactImportRequest {
  readonly source: CsvSource;
  readonly dryRun?: boolean | undefined;
  readonly language?: Language | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Undoes what a trial has written. */
class Undo extends Error {
  constructor(readonly isChanged: boolean) {
    super('a trial keeps nothing');
  }
}

/**
 * Reads where people can be reached from a file. A wrong header refuses the file; after that each row stands for itself.
 * An empty cell leaves what is known, a hyphen takes it away; the same file twice changes nothing.
 */
@Injectable()
export class ContactImportService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly contacts: ContactsService,
  ) {}

  async run(scope: Scope, request: ContactImportRequest): Promise<ContactImportOutcome> {
    const { dryRun = false, language = 'en' } = request;
    const csv = await openCsv(request.source);
    const problems = contactHeaderProblems(csv.header);
    if (problems.length > 0) throw new CsvFileError(problems);
    const total = await countRecords(csv);
    const rejected: ImportRemark[] = [];
    let [rows, changed, unchanged, rejectedRows] = [0, 0, 0, 0];
    for await (const record of csv.records()) {
      rows += 1;
      const outcome = await this.take(scope, record, csv.header, { dryRun, language });
      if (typeof outcome !== 'boolean') {
        rejectedRows += 1;
        rejected.push(...outcome);
      } else if (outcome) changed += 1;
      else unchanged += 1;
      request.onProgress?.(rows, total);
    }
    return { register: scope.registerId, dryRun, rows, changed, unchanged, rejectedRows, rejected };
  }

  /** Whether the row changed something; or why it was not taken. */
  private async take(
    scope: Scope,
    record: CsvRecord,
    header: readonly string[],
    { dryRun, language }: { readonly dryRun: boolean; readonly language: Language },
  ): Promise<boolean | readonly ImportRemark[]> {
    const { line } = record;
    if ('problem' in record)
      return [
        {
          line,
          field: null,
          value: '',
          code: 'broken-line',
          reason: `The line cannot be read: ${record.problem}`,
        },
      ];
    const cellOf: CellOf = (column) => record.cells[header.indexOf(column)]?.trim() ?? '';
    try {
      const change = readContactRow(cellOf);
      const person = await this.people.find(scope, cellOf('personalNumber'), language);
      if (!person) {
        throw new NotFoundError(
          'unknown-person',
          'No person of this register has this number. Register the person first.',
        );
      }
      return await this.write(scope, person.id, change, { dryRun, language });
    } catch (error) {
      const remarks = remarksOf(error, line, (column) => cellOf(column.replace(/^address\./u, '')));
      if (remarks === undefined) throw error;
      return remarks;
    }
  }

  private async write(
    scope: Scope,
    personId: string,
    change: ContactChange,
    { dryRun, language }: { readonly dryRun: boolean; readonly language: Language },
  ): Promise<boolean> {
    if (!dryRun) return (await this.contacts.change(scope, personId, change, language)).length > 0;
    try {
      return await this.database.inScope(scope, async (tx) => {
        const fields = await this.contacts.changeIn(tx, scope, personId, change, language);
        throw new Undo(fields.length > 0);
      });
    } catch (error) {
      if (error instanceof Undo) return error.isChanged;
      throw error;
    }
  }
}
