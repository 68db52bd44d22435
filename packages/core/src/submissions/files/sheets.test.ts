import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { InvalidInputError } from '../../platform/errors/domain-error.js';
import { inspectXlsx } from './inspect-xlsx.js';
import { readSheet } from './read-sheet.js';
import { csvOf, xlsxOf } from './write-sheet.js';

const table = {
  name: 'North [2026]: figures',
  header: ['field', 'value'],
  rows: [
    ['a.total', 12],
    ['a.mean', 61.4],
    ['a.comment', '=1+1; "Två", tack\nhej'],
    ['b.total', null],
  ],
  widths: [10, 10],
} as const;
const xlsx = () => xlsxOf(table);
const problemsOf = async (bytes: Uint8Array) =>
  readSheet(Buffer.from(bytes), 'en').then(
    () => ['read'],
    (error: unknown) =>
      ((error as InvalidInputError).problems as readonly { readonly code: string }[]).map(({ code }) => code),
  );
/** The file with its parts changed. */
async function changed(
  change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>,
): Promise<Uint8Array> {
  return zipSync(change(unzipSync(await xlsx())));
}
const sheetName = 'xl/worksheets/sheet1.xml';
const inSheet = (change: (text: string) => string) =>
  changed((parts) => ({
    ...parts,
    [sheetName]: strToU8(change(strFromU8(parts[sheetName] ?? new Uint8Array()))),
  }));

describe('files of figures', () => {
  it('are read back as they were written, as XLSX and as CSV', async () => {
    const fromXlsx = await readSheet(await xlsx(), 'en');
    expect(fromXlsx).toMatchObject({ format: 'xlsx', header: ['field', 'value'] });
    expect(fromXlsx.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'a.total', 12],
      [3, 'a.mean', 61.4],
      [4, 'a.comment', '=1+1; "Två", tack\nhej'],
      [5, 'b.total', null],
    ]);
    for (const language of ['sv', 'en']) {
      const { rows } = await readSheet(Buffer.from(csvOf(table, language)), 'en');
      expect(rows.map(({ cells }) => cells)).toEqual([
        ['a.total', '12'],
        ['a.mean', language === 'sv' ? '61,4' : '61.4'],
        ['a.comment', '=1+1; "Två", tack\nhej'],
        ['b.total', ''],
      ]);
    }
  });

  it('write no formula: text that begins like one is guarded in CSV and text in XLSX', async () => {
    expect(csvOf(table, 'en')).toContain(`"'=1+1; ""Två"", tack`);
    expect(strFromU8(unzipSync(await xlsx())[sheetName] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('are refused when there is nothing, too much, or something else', async () => {
    expect(await problemsOf(Buffer.alloc(0))).toEqual(['empty-file']);
    expect(await problemsOf(Buffer.alloc(1024 * 1024 + 1, 97))).toEqual(['file-too-large']);
    expect(await problemsOf(Buffer.from([0, 1, 2, 3, 0, 5, 255, 254, 0]))).toEqual(['csv-unreadable']);
    expect(await problemsOf(Buffer.from('PK\u0003\u0004 and then nothing'))).toEqual(['xlsx-unreadable']);
    expect(await problemsOf(zipSync({ 'readme.txt': strToU8('no spreadsheet') }))).toEqual([
      'xlsx-unreadable',
    ]);
    expect(await problemsOf((await xlsx()).subarray(0, 900))).toEqual(['xlsx-unreadable']);
  });
});

describe('inspectXlsx', () => {
  it('refuses a file that unfolds into far more than it says', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemsOf(bomb)).toEqual(['xlsx-too-large']);
    // The directory tells of a small part: only opening it shows what it is.
    const lying = Buffer.from(bomb);
    const directory = lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    lying.writeUInt32LE(10, directory + 24);
    expect(await problemsOf(lying)).toEqual(['xlsx-too-large']);
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, at) => [`part${String(at)}.xml`, strToU8('<a/>')]),
    );
    expect(await problemsOf(zipSync(many))).toEqual(['xlsx-too-large']);
  });

  it('refuses cells and rows far outside', async () => {
    const farRow = await inSheet((text) => text.replace('r="A2"', 'r="A1048576"'));
    const farColumn = await inSheet((text) => text.replace('r="A2"', 'r="XFD2"'));
    const rows = await inSheet((text) =>
      text.replace('</sheetData>', `${'<row></row>'.repeat(5001)}</sheetData>`),
    );
    for (const file of [farRow, farColumn, rows]) expect(await problemsOf(file)).toEqual(['xlsx-too-large']);
    // Wherever the sheet lies in the file.
    const moved = await changed(({ [sheetName]: sheet = new Uint8Array(), ...parts }) => ({
      ...parts,
      'xl/other.bin': strToU8(strFromU8(sheet).replace('r="A2"', 'r="A1048576"')),
    }));
    expect(await problemsOf(moved)).toEqual(['xlsx-too-large']);
  });

  it('refuses entities of its own, passwords and parts that are there twice', async () => {
    const laughs = await inSheet((text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'));
    expect(await problemsOf(laughs)).toEqual(['xlsx-entities']);
    const locked = Buffer.from(await xlsx());
    const directory = locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    locked.writeUInt16LE(1, directory + 8);
    expect(await problemsOf(locked)).toEqual(['xlsx-unreadable']);
    const twice = Buffer.from(zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>') }));
    for (let at = twice.indexOf('b.xml'); at !== -1; at = twice.indexOf('b.xml')) twice.write('a.xml', at);
    expect(await problemsOf(twice)).toEqual(['xlsx-unreadable']);
  });

  it('hands over an archive of the parts that it has looked at, and of nothing beside them', async () => {
    const whole = await xlsx();
    // Behind the table of contents a reader that looks for parts by their first bytes would find another one.
    const hidden = Buffer.from(zipSync({ 'xl/hidden.xml': strToU8('<a/>') })).subarray(0, 60);
    const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    const directory = whole.readUInt32LE(end + 16);
    const stuffed = Buffer.concat([whole.subarray(0, directory), hidden, whole.subarray(directory)]);
    stuffed.writeUInt32LE(directory + hidden.length, end + hidden.length + 16);
    const clean = inspectXlsx(stuffed);
    expect(stuffed.includes('hidden')).toBe(true);
    expect(clean.includes('hidden')).toBe(false);
    expect(Object.keys(unzipSync(clean)).sort()).toEqual(Object.keys(unzipSync(whole)).sort());
  });

  it('survives any bytes', async () => {
    const whole = await xlsx();
    for (let seed = 1; seed < 300; seed++) {
      const broken = Buffer.from(whole);
      for (let at = 0; at < 5; at++)
        broken[(seed * 7919 + at * 104_729) % broken.length] = (seed * 31 + at) % 256;
      const outcome = await problemsOf(broken);
      expect([
        ['read'],
        ['xlsx-unreadable'],
        ['xlsx-too-large'],
        ['xlsx-entities'],
        ['csv-unreadable'],
      ]).toContainEqual(outcome);
    }
  });
});
