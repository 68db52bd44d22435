import { Injectable } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { requireOwnUnit } from '../filings/filing-author.js';
import type { FilingPlace } from '../filings/filing.js';
import { FilingsService } from '../filings/filings.service.js';
import { UnitFilingsService, type FilingChange } from '../filings/unit-filings.service.js';
import { submissionOf } from '../submission-of.js';
import { filingSheet, readFilingSheet } from './filing-sheet.js';
import { readSheet } from './read-sheet.js';
import type { SheetFormat } from './sheet-row.js';
import { csvOf, xlsxOf } from './write-sheet.js';

export interface SheetFile {
  readonly name: string;
  readonly type: string;
  readonly contents: Buffer;
}
export interface FilingImport extends FilingChange {
  readonly format: SheetFormat;
  /** Rows with a field, and how many of them said something new. */
  readonly rows: number;
  readonly changed: number;
}

/** Filings as files: a template filled with what is known, and the same read back. */
@Injectable()
export class FilingFilesService {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly filings: FilingsService,
    private readonly units: UnitFilingsService,
  ) {}

  async template(
    scope: Scope,
    place: FilingPlace,
    format: SheetFormat,
    language: Language,
  ): Promise<SheetFile> {
    const submission = submissionOf(this.catalogue, scope.registerId, place.submission);
    const sheet = filingSheet(submission, await this.filings.filing(scope, place, language), language);
    const name = `${scope.registerId}-${place.submission}-${String(place.filingYear)}-${place.unitId}`;
    return sheetFile(sheet, name, format, language);
  }

  /** Saves a filled-in template as the draft: all of it, or nothing when any row is wrong. */
  async import(
    scope: Scope,
    place: FilingPlace,
    request: { readonly file: Buffer; readonly lockVersion: number; readonly language: Language },
  ): Promise<FilingImport> {
    requireOwnUnit(scope, place.unitId);
    const submission = submissionOf(this.catalogue, scope.registerId, place.submission);
    const { measures, figures: before, comments } = await this.filings.filing(scope, place, request.language);
    const { format, ...sheet } = await readSheet(request.file, request.language);
    const names = measures.map(({ measure }) => measure);
    const changes = readFilingSheet(submission, names, sheet, request.language);
    const { lockVersion, language } = request;
    const saved = await this.units.saveDraft(scope, place, { ...changes, lockVersion, language });
    const changed =
      Object.entries(changes.figures).filter(([key, value]) => (before[key] ?? null) !== value).length +
      Object.entries(changes.comments ?? {}).filter(([key, value]) => (comments[key] ?? null) !== value)
        .length;
    return { ...saved, format, rows: changes.rows, changed };
  }
}

export async function sheetFile(
  sheet: Parameters<typeof xlsxOf>[0],
  name: string,
  format: SheetFormat,
  language: Language,
): Promise<SheetFile> {
  return format === 'xlsx'
    ? {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        contents: await xlsxOf(sheet),
      }
    : { name: `${name}.csv`, type: 'text/csv; charset=utf-8', contents: Buffer.from(csvOf(sheet, language)) };
}
