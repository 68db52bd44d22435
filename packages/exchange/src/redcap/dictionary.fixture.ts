import type { Form } from '@kvalreg/declaration';
import { columns, headings, noCells, type Cells, type Column } from './columns.js';
import { csvLine } from './export/csv-line.js';
import { importDictionary, type ImportedDictionary, type ImportOptions } from './import/import-dictionary.js';

export type Written = Partial<Record<Column, string>> & { readonly field_name: string };

export const header: readonly string[] = columns.map((column) => headings[column]);
export const recordId: Written = { field_name: 'record_id', field_type: 'text', field_label: 'Record' };

export function cells(row: Written): Cells {
  return { ...noCells, form_name: 'visit', field_type: 'text', field_label: row.field_name, ...row };
}

/** A dictionary as it would be downloaded, its record id first. */
export function dictionary(...rows: readonly Written[]): string {
  const lines = [recordId, ...rows].map((row) => columns.map((column) => cells(row)[column]));
  return [header, ...lines].map(csvLine).join('');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export const options: ImportOptions = { id: 'probe', title: 'Probe', language: 'en' };

export function imported(text: string, more: Partial<ImportOptions> = {}): ImportedDictionary {
  const result = importDictionary(bytesOf(text), { ...options, ...more });
  if ('refused' in result) throw new Error(`refused: ${JSON.stringify(result.refused)}`);
  return result;
}

export function formOf({ register }: ImportedDictionary, key = 'visit'): Form {
  const form = register.pathways['care']?.forms[key];
  if (!form) throw new Error(`there is no form ${key}`);
  return form;
}
