import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Writable } from 'node:stream';
import readXlsx from 'read-excel-file/node';
import type { Scope } from '../../access/scope.js';
import type { Host } from '../../exchange/exchange-host.fixture.js';
import { allCases } from '../cases/case-choice.js';
import { deliveriesHost, office, staffScope } from '../deliveries.fixture.js';
import type { TableFormat } from '../files/table-files.js';
import { FreeListExportService } from './free-list-export.service.js';
import type { FreeListChoice } from './free-list.js';
import { SavedFreeListsService } from './saved-free-lists.service.js';

let host: Host;
beforeAll(async () => {
  host = await deliveriesHost();
});
afterAll(() => host.close());

const lund = staffScope('clinic-staff', 'lund');
const choice: FreeListChoice = {
  pathway: 'knee',
  variables: ['unit', 'indexDate', 'before.weight', 'before.note', 'operation.side'],
  filters: allCases,
  identify: false,
};

async function fileOf(
  scope: Scope,
  format: TableFormat,
  chosen: Partial<FreeListChoice> = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const request = { choice: { ...choice, ...chosen }, format, language: 'sv' } as const;
  await host.app.get(FreeListExportService).write(scope, request, sink);
  return Buffer.concat(chunks);
}
const rowsOf = (file: Buffer): Record<string, string>[] => parse(file, { columns: true });

describe('a free list', () => {
  it('has the clinic’s own cases alone, in the order of their dates', async () => {
    const rows = rowsOf(await fileOf(lund, 'csv'));
    expect(rows.map((row) => [row['unit'], row['index_date'], row['operation__side']])).toEqual([
      ['Kliniken i Lund', '2024-05-01', 'left'],
      ['Kliniken i Lund', '2025-01-01', 'right'],
    ]);
    expect(rowsOf(await fileOf(office, 'csv'))).toHaveLength(3);
    // A clinic that names another gets its own.
    const filters = { ...allCases, units: ['malmo'] };
    expect(rowsOf(await fileOf(lund, 'csv', { filters }))).toHaveLength(2);
    expect(rowsOf(await fileOf(office, 'csv', { filters }))).toHaveLength(1);
    expect(rowsOf(await fileOf(office, 'csv', { filters: { ...allCases, from: 2025 } }))).toHaveLength(1);
  });

  it('is for a spreadsheet program of the north where that is chosen, and runs no formula', async () => {
    const text = (await fileOf(lund, 'csv-excel')).toString('utf8');
    expect(text.startsWith('\ufeffperson_id;case_id;unit;index_date;before__weight;')).toBe(true);
    expect(text).toContain(';81,5;"\'=1+1 is text, ""quoted""";left\r\n');
    const [sheet] = await readXlsx(await fileOf(lund, 'xlsx'));
    const data = sheet?.data ?? [];
    expect(data[0]?.slice(2)).toEqual([
      'unit',
      'index_date',
      'before__weight',
      'before__note',
      'operation__side',
    ]);
    expect(data[1]?.slice(2)).toEqual([
      'Kliniken i Lund',
      new Date('2024-05-01T00:00:00Z'),
      81.5,
      '=1+1 is text, "quoted"',
      'left',
    ]);
  });

  it('writes every kind of answer as a program would that takes the cells one by one', async () => {
    const columns = {
      variables: ['unit', 'age', 'sex', 'birthYear', 'before.*', 'before.note', 'operation.*'],
    };
    const notes = [
      '=1+1',
      "''@now",
      ' before',
      'after ',
      'a;b',
      'two\r\nlines',
      'tab\there',
      'c:\\new',
      '"',
      '',
      'ß – ☂',
    ];
    const table = 'analysis.operations_knee_f_visit';
    for (const note of notes) {
      await host.database.asSystem((tx) =>
        tx.query(`update ${table} set note = $1, weight = 70.25 where occasion = 'before'`, [note]),
      );
      for (const format of ['csv', 'csv-excel'] as const) {
        // With personal numbers each cell passes through the program; the numbers alone are different then.
        const cells = (file: Buffer): readonly string[][] =>
          parse(file, { delimiter: format === 'csv' ? ',' : ';', bom: true, recordDelimiter: '\r\n' });
        const slow = cells(await fileOf(lund, format, { ...columns, identify: true }));
        const fast = cells(await fileOf(lund, format, columns));
        expect(fast.map((row) => row.slice(1))).toEqual(slow.map((row) => row.slice(1)));
      }
    }
  });

  it('has personal numbers for the clinic that knows them, and for nobody else', async () => {
    const rows = rowsOf(await fileOf(lund, 'csv', { identify: true }));
    expect(rows.map((row) => row['personal_number'])).toEqual(['19121212-1212', '19121212-1212']);
    await expect(fileOf(office, 'csv', { identify: true })).rejects.toMatchObject({
      code: 'identifiers-stay',
    });
    expect((await fileOf(lund, 'csv')).toString()).not.toContain('1212-1212');
  });

  it('is in the log of everybody who is in it', async () => {
    const read = () => host.count(`audit.event where action = 'free-list.read' and person_id is not null`);
    const before = await read();
    await fileOf(office, 'parquet');
    await fileOf(lund, 'stata');
    expect((await read()) - before).toBe(3);
  });

  it('says beforehand how much it holds, and why a choice cannot be made', async () => {
    const size = (chosen: Partial<FreeListChoice>) =>
      host.app.get(FreeListExportService).size(lund, { ...choice, ...chosen }, 'sv');
    expect(await size({})).toMatchObject({ cases: 2, persons: 1 });
    expect((await size({})).columns[4]).toEqual({ name: 'before__weight', label: 'Before: Weight' });
    await expect(size({ variables: ['nothing'] })).rejects.toThrow('There is no variable "nothing"');
    await expect(size({ variables: [] })).rejects.toThrow('at least one');
    await expect(size({ filters: { ...allCases, from: 2025, to: 2024 } })).rejects.toThrow('later year');
  });

  it('is saved by name, for oneself or for the unit', async () => {
    const lists = host.app.get(SavedFreeListsService);
    const colleague = staffScope('clinic-staff', 'lund', '5');
    const names = async (scope: Scope) => (await lists.list(scope)).map(({ name }) => name);
    await lists.save(lund, { name: 'Weights', isShared: false, choice });
    const shared = await lists.save(lund, { name: 'Sides', isShared: true, choice });
    expect(await names(lund)).toEqual(['Sides', 'Weights']);
    expect(await names(colleague)).toEqual(['Sides']);
    expect(await names(staffScope('clinic-staff', 'malmo'))).toEqual([]);
    expect(await names(office)).toEqual([]);
    await lists.save(lund, { name: 'weights', isShared: true, choice: { ...choice, variables: ['age'] } });
    expect((await lists.list(colleague)).find(({ name }) => name === 'weights')?.choice.variables).toEqual([
      'age',
    ]);
    await expect(lists.remove(colleague, shared.id)).rejects.toMatchObject({ code: 'unknown-free-list' });
    await lists.remove(lund, shared.id);
    expect(await names(colleague)).toEqual(['weights']);
  });
});
