import { describe, expect, it } from '@jest/globals';
import { CsvFileError } from './csv-file-error.js';
import { csvFromBuffer, type CsvSource } from './csv-source.js';
import { countRecords, openCsv } from './open-csv.js';
import type { CsvRecord } from './read-records.js';

const text = (content: string): CsvSource => csvFromBuffer(new TextEncoder().encode(content));
const bytes = (...content: readonly (string | number)[]): CsvSource =>
  csvFromBuffer(
    Buffer.concat(
      content.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
    ),
  );

async function rowsOf(source: CsvSource): Promise<CsvRecord[]> {
  const rows: CsvRecord[] = [];
  for await (const record of (await openCsv(source)).records()) rows.push(record);
  return rows;
}
async function refusal(source: CsvSource): Promise<string> {
  try {
    await countRecords(await openCsv(source));
  } catch (error) {
    if (error instanceof CsvFileError) return error.fileProblems.map(({ code }) => code).join();
    throw error;
  }
  return 'accepted';
}

describe('openCsv', () => {
  it.each([
    [',', 'a,b\n"1,5",2\n'],
    [';', 'a;b\n1,5;2\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    [';', 'sep=;\na;b\n1,5;2\n'],
  ])('detects the separator %j', async (separator, content) => {
    expect((await openCsv(text(content))).separator).toBe(separator);
    expect(await rowsOf(text(content))).toMatchObject([{ cells: ['1,5', '2'] }]);
  });

  it('reads UTF-8 with and without a byte order mark, and Windows-1252', async () => {
    for (const source of [
      text('namn\nÅsa\n'),
      bytes(0xef, 0xbb, 0xbf, 'namn\nÅsa\n'),
      bytes('namn\n', 0xc5, 'sa\n'),
    ]) {
      expect((await openCsv(source)).header).toEqual(['namn']);
      expect(await rowsOf(source)).toEqual([{ line: 2, cells: ['Åsa'] }]);
    }
    expect((await openCsv(bytes('namn\n', 0xc5, 'sa\n'))).encoding).toBe('windows-1252');
  });

  it('decodes a letter that is cut in two by the chunks of the stream', async () => {
    const whole = Buffer.from('a\r\nå\r\n');
    const source: CsvSource = async function* () {
      for (const byte of whole) yield await Promise.resolve(Uint8Array.of(byte));
    };
    expect((await openCsv(source)).encoding).toBe('utf-8');
    expect(await rowsOf(source)).toEqual([{ line: 2, cells: ['å'] }]);
  });

  it.each(['\n', '\r\n', '\r'])('reads rows that end in %j and keeps line numbers', async (end) => {
    const content = ['a,b', '1,2', '', '"x', 'y",3', '4,5', ''].join(end);
    expect(await rowsOf(text(content))).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 4, cells: [`x${end}y`, '3'] },
      { line: 6, cells: ['4', '5'] },
    ]);
  });

  it('goes on after each kind of broken row and names its line', async () => {
    const content = 'a,b\n1,"x"y\n1,x"y\n1,"never closed\n1,2,3\n1\n7,8\n';
    expect(await rowsOf(text(content))).toEqual([
      { line: 2, problem: expect.stringContaining('after a closing quotation mark') },
      { line: 3, problem: expect.stringContaining('inside a cell without quotes') },
      { line: 4, problem: expect.stringContaining('not closed') },
      { line: 5, problem: expect.stringContaining('3 cells where the header has 2') },
      { line: 6, problem: expect.stringContaining('1 cells where the header has 2') },
      { line: 7, cells: ['7', '8'] },
    ]);
  });

  it('leaves out blank rows and empty cells to the right', async () => {
    expect(await rowsOf(text('a;b;;\n1;2;;\n;;;\n\n3;4\n'))).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it('reads a doubled quotation mark and blanks around quotes', async () => {
    expect(await rowsOf(text('a,b\n "5"" high" ,""\n'))).toEqual([{ line: 2, cells: ['5" high', ''] }]);
  });

  it('keeps a cell of one megabyte less a little, and names the line of a longer one', async () => {
    const cell = 'x'.repeat(1_000_000);
    const rows = await rowsOf(text(`a,b\n${cell},1\n${cell}${cell},2\n3,4\n`));
    expect(rows).toEqual([
      { line: 2, cells: [cell, '1'] },
      { line: 3, problem: expect.stringContaining('longer than') },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it.each([
    ['empty-file', text('')],
    ['empty-file', text('\n \n')],
    ['wrong-encoding', bytes(0xff, 0xfe, 'a', 0, ',', 0)],
    ['wrong-encoding', csvFromBuffer(Buffer.from('personalNumber;unit\r\n1;2', 'utf16le'))],
    ['not-text', bytes('a,b\n1,', 0, '\n')],
    ['not-text', bytes('PK', 3, 4, 'xl/workbook')],
    ['too-many-broken-lines', text('a,b\n' + 'only one\n'.repeat(101))],
    ['accepted', text('a,b\n' + 'only one\n'.repeat(100))],
  ])('answers %s', async (code, source) => {
    expect(await refusal(source)).toBe(code);
  });

  it('reads a file in which every line opens a quotation mark in bounded time', async () => {
    const rows = await rowsOf(text('a,b\n' + '1,"x y z\n'.repeat(5000)));
    expect(rows.length).toBeGreaterThan(2000);
  });
});
