import { missingLabels, type ResearchColumn } from '@kvalreg/exchange';
import type { Language } from '@kvalreg/declaration';
import { csvFile } from './csv-file.js';
import { parquetFile } from './parquet-file.js';
import type { RowFile } from './row-file.js';
import { stataFile } from './stata-disk-file.js';
import { xlsxFile } from './xlsx-file.js';

export const tableFormats = ['csv', 'csv-excel', 'xlsx', 'stata', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const fileEndings: Readonly<Record<TableFormat, string>> = {
  csv: 'csv',
  'csv-excel': 'csv',
  xlsx: 'xlsx',
  stata: 'dta',
  parquet: 'parquet',
};

export interface TableDescription {
  readonly title: string;
  readonly columns: readonly ResearchColumn[];
  /** Bytes of the longest text of each column. */
  readonly textBytes: readonly number[];
  readonly language: Language;
  readonly at: Date;
}

/** Begins a file of one format in a folder. */
export async function tableFile(
  format: TableFormat,
  folder: string,
  name: string,
  { title, columns, textBytes, language, at }: TableDescription,
): Promise<RowFile> {
  const file = `${name}.${fileEndings[format]}`;
  switch (format) {
    case 'csv':
    case 'csv-excel':
      return csvFile(folder, file, columns, format === 'csv' ? 'plain' : 'excel');
    case 'xlsx':
      return xlsxFile(folder, file, title, columns);
    case 'parquet':
      return parquetFile(folder, file, columns);
    case 'stata':
      return stataFile(folder, file, {
        label: title,
        timestamp: stataTime(at),
        columns,
        textBytes,
        missingLabels: missingLabels[language],
      });
  }
}

/** As Stata writes it: `22 Nov 2026 11:30`. */
function stataTime(at: Date): string {
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(3 * at.getUTCMonth(), 3 * at.getUTCMonth() + 3);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(at.getUTCDate())} ${month} ${String(at.getUTCFullYear())} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}
