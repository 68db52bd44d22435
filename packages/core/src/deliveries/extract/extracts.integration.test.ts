import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { Writable } from 'node:stream';
import { createHash } from 'node:crypto';
import { Clock, type FixedClock } from '../../platform/clock.js';
import type { Host } from '../../exchange/exchange-host.fixture.js';
import {
  deliveriesHost,
  everything,
  grantedDelivery,
  holder,
  office,
  request,
} from '../deliveries.fixture.js';
import type { Delivery, DeliveryDecision, DeliveryRequest } from '../requests/delivery.js';
import { DeliveriesService } from '../requests/deliveries.service.js';
import { CollectionsService } from './collections.service.js';
import { ExtractsService } from './extracts.service.js';

let host: Host;
let clock: FixedClock;
beforeAll(async () => {
  host = await deliveriesHost();
  clock = host.app.get<Clock, FixedClock>(Clock);
});
afterAll(() => host.close());

type Row = Readonly<Record<string, string>>;
const rowsOf = (bytes: Uint8Array | undefined): Row[] =>
  parse<Row>(Buffer.from(bytes ?? []), { columns: true });

async function collected(work: (sink: Writable) => Promise<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  await work(sink);
  return Buffer.concat(chunks);
}

async function extractOf(delivery: Delivery): Promise<Readonly<Record<string, Uint8Array>>> {
  const { made } = await host.app
    .get(ExtractsService)
    .begin(office, { deliveryId: delivery.id, formats: ['csv', 'stata', 'parquet'], language: 'en' });
  const { id } = await made;
  const zip = await collected((sink) =>
    host.app.get(CollectionsService).extract(office, delivery.id, id, sink),
  );
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(zip))).map(([name, bytes]) => [name.split('/')[1] ?? '', bytes]),
  );
}
const made = async (asked: Partial<DeliveryRequest> = {}, decided: Partial<DeliveryDecision> = {}) =>
  extractOf(await grantedDelivery(host, asked, decided));

describe('an extract', () => {
  it('has the chosen variables of every case, nobody by number, and no free text', async () => {
    const files = await made();
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'codebook.csv',
      'codes.csv',
      'knee.csv',
      'knee.dta',
      'knee.parquet',
    ]);
    const rows = rowsOf(files['knee.csv']);
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row['index_date'] === '2024-05-01')).toMatchObject({
      person_id: expect.stringMatching(/^[0-9a-z]{16}$/),
      unit: 'Kliniken i Lund',
      age: '111',
      birth_year: '1912',
      before__answered_on: '2024-04-20',
      before__weight: '81.5',
      before__smoker: '1',
      before__aids__stick: '1',
      before__aids__none: '0',
      before__pain__total: '8',
      operation__side: 'left',
      month3__pain__moving: '',
    });
    expect(new Set(rows.map((row) => row['person_id'])).size).toBe(2);
    expect(new Set(rows.map((row) => row['case_id'])).size).toBe(3);
    const all = Buffer.concat(Object.values(files)).toString('latin1');
    expect(all).not.toMatch(/19121212|1212-1212|12395|secret|quoted|1912-12-12/);
    const ids = await host.database.asSystem((tx) =>
      tx.query<{ id: string }[]>('select id from identity.person union select id from register.episode'),
    );
    for (const { id } of ids) expect(all).not.toContain(id);
  });

  it('says the same in all its formats, and why a value is missing where the format can', async () => {
    const files = await made();
    const csv = rowsOf(files['knee.csv']);
    const parquet = await parquetReadObjects({ file: new Uint8Array(files['knee.parquet'] ?? []).buffer });
    const plain = (value: string | number | Date | null) =>
      value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
    expect(
      parquet.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, plain(value as string | number | Date | null)]),
        ),
      ),
    ).toEqual(csv);
    const stata = Buffer.from(files['knee.dta'] ?? []);
    expect(stata.toString('latin1', 0, 39)).toBe('<stata_dta><header><release>118</releas');
    expect(stata.toString('latin1').endsWith('</value_labels></stata_dta>')).toBe(true);
    const [, header] = /<K>(..)<\/K><N>(.)/s.exec(stata.toString('latin1')) ?? [];
    expect(header?.charCodeAt(0)).toBe(Object.keys(csv[0] ?? {}).length);
    const book = rowsOf(files['codebook.csv']);
    expect(book.find((row) => row['name'] === 'month3__per_day')).toMatchObject({
      valid: '0',
      missing_no_form: '2',
      missing_not_applicable: '1',
      variable: 'month3.perDay',
      form_version: '1',
    });
    expect(book.find((row) => row['name'] === 'month3__pain__total')).toMatchObject({
      missing_no_form: '2',
      missing_not_computed: '1',
      instrument: 'Pain',
      instrument_version: '1',
      source: 'computed',
    });
    expect(book.find((row) => row['name'] === 'before__weight')).toMatchObject({
      lowest: '81.5',
      lowest_possible: '30',
      valid: '1',
      missing_no_form: '1',
      missing_not_answered: '1',
    });
    expect(rowsOf(files['codes.csv'])).toContainEqual({
      file: 'knee',
      name: 'operation__side',
      code: 'right',
      stata_value: '2',
      label: 'Right',
      n: '2',
    });
  });

  it('has the same pseudonyms in every delivery of a project, and others in every other', async () => {
    const key = ({ person_id: person, case_id: one, index_date: date }: Row) => [date, person, one] as const;
    const sorted = (rows: readonly Row[]) => rows.map(key).sort();
    const first = sorted(rowsOf((await made())['knee.csv']));
    expect(sorted(rowsOf((await made())['knee.csv']))).toEqual(first);
    const other = sorted(rowsOf((await made({ project: 'another-study' }))['knee.csv']));
    const known = new Set(first.flatMap(([, ...ids]) => ids));
    expect(other.flatMap(([, ...ids]) => ids).filter((id) => known.has(id))).toEqual([]);
  });

  it('moves all days of a person by the same number, and what tells of them', async () => {
    const days = (from: string | undefined, to: string | undefined) =>
      (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
    const real = rowsOf((await made())['knee.csv']);
    const terms = { freeText: false, keyList: false, dateShift: 200, unit: 'region' } as const;
    const files = await made({}, { terms });
    const moved = rowsOf(files['knee.csv']);
    const shifts = new Map<string, Set<number>>();
    for (const row of moved) {
      const before = real.find((one) => one['case_id'] === row['case_id']);
      const of = shifts.get(row['person_id'] ?? '') ?? new Set();
      for (const name of [
        'index_date',
        'before__answered_on',
        'operation__operated_on',
        'month3__answered_on',
      ])
        if (before?.[name] !== '') of.add(days(before?.[name], row[name]));
      shifts.set(row['person_id'] ?? '', of);
      expect(row['index_year']).toBe(row['index_date']?.slice(0, 4));
      expect(row['age']).toBe(before?.['age']);
      expect(Object.keys(row)).not.toContain('unit');
      expect(Object.keys(row)).toContain('region');
    }
    const found = [...shifts.values()].map((of) => [...of]);
    expect(found.map((of) => of.length)).toEqual([1, 1]);
    for (const [shift = NaN] of found) expect(Math.abs(shift)).toBeLessThanOrEqual(200);
    expect(new Set(found.flat()).size).toBe(2);
    expect(Buffer.from(files['README.txt'] ?? []).toString()).toMatch(
      /at most 200 either way[\s\S]*the unit, not granted/,
    );
  });

  it('has free text only where it is granted', async () => {
    const content = { pathways: { knee: ['indexDate', 'before.note'] }, from: null, to: null, units: [] };
    const terms = { freeText: true, keyList: false, dateShift: 0, unit: 'unit' } as const;
    const files = await made({ content }, { terms });
    expect(
      rowsOf(files['knee.csv'])
        .map((row) => row['before__note'])
        .sort(),
    ).toEqual(['', '', '\'=1+1 is text, "quoted"']);
    const without = await made({ content });
    expect(Object.keys(rowsOf(without['knee.csv'])[0] ?? {})).toEqual(['person_id', 'case_id', 'index_date']);
    expect(Buffer.from(without['README.txt'] ?? []).toString()).toContain('free text, not granted');
  });

  it('keeps to years and units that were granted', async () => {
    const content = { pathways: { knee: everything }, from: 2024, to: 2024, units: ['lund'] };
    const rows = rowsOf((await made({}, { outcome: 'partly', content }))['knee.csv']);
    expect(rows.map((row) => row['index_date'])).toEqual(['2024-05-01']);
  });

  it('is remembered with its files, in the log of everybody who is in it', async () => {
    const delivery = await grantedDelivery(host);
    const files = await extractOf(delivery);
    const { handedOut, state } = await host.app.get(DeliveriesService).delivery(office, delivery.id);
    expect(state).toBe('handed-out');
    const [handout] = handedOut;
    expect(handout).toMatchObject({
      persons: 2,
      cases: 3,
      recipient: 'Eva Ek, the university',
      made: { by: 'Somebody 1' },
      collections: [{ what: 'extract', by: 'Somebody 1' }],
    });
    for (const { name, bytes, sha256 } of handout?.files ?? []) {
      expect(bytes).toBe(files[name]?.length);
      expect(sha256).toBe(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      );
    }
    expect(handout?.files.find(({ name }) => name === 'knee.csv')).toMatchObject({ rows: 3, columns: 37 });
    expect(
      await host.count(
        `audit.event where action = 'delivery.read' and person_id is not null and details->>'extract' = '${handout?.id ?? ''}'`,
      ),
    ).toBe(2);
  });

  it('is not made without a decision that holds', async () => {
    const begin = (id: string) =>
      host.app.get(ExtractsService).begin(office, { deliveryId: id, formats: ['csv'], language: 'en' });
    const { id } = await host.app.get(DeliveriesService).request(office, request);
    await expect(begin(id)).rejects.toMatchObject({ code: 'not-decided' });
    const refused = await grantedDelivery(host, {}, { outcome: 'refused' });
    await expect(begin(refused.id)).rejects.toMatchObject({ code: 'delivery-refused' });
    const over = await grantedDelivery(host, {}, { validUntil: '2025-06-01' });
    clock.moveTo('2025-06-02');
    await expect(begin(over.id)).rejects.toMatchObject({ code: 'decision-over' });
    clock.moveTo('2025-06-01');
  });

  it('comes with a list of who is who only where that is granted, and to the holder', async () => {
    const terms = { freeText: false, keyList: true, dateShift: 0, unit: 'unit' } as const;
    const delivery = await grantedDelivery(host, {}, { terms });
    const rows = rowsOf((await extractOf(delivery))['knee.csv']);
    const [handout] = (await host.app.get(DeliveriesService).delivery(office, delivery.id)).handedOut;
    const keyList = (of: string) =>
      collected((sink) => host.app.get(CollectionsService).keyList(holder, of, handout?.id ?? '', sink));
    const keys = rowsOf(await keyList(delivery.id));
    expect(keys.map((row) => row['personal_number']).sort()).toEqual(['19121212-1212', '19800101-2395']);
    const lund = rows.find((row) => row['unit'] === 'Kliniken i Lund');
    expect(keys.find((row) => row['person_id'] === lund?.['person_id'])?.['personal_number']).toBe(
      '19121212-1212',
    );
    const without = await grantedDelivery(host);
    await extractOf(without);
    const [other] = (await host.app.get(DeliveriesService).delivery(office, without.id)).handedOut;
    await expect(
      collected((sink) =>
        host.app.get(CollectionsService).keyList(holder, without.id, other?.id ?? '', sink),
      ),
    ).rejects.toMatchObject({ code: 'key-list-not-granted' });
  });

  it('is without those who take no part any more, and is not fetched once one of them was in it', async () => {
    const delivery = await grantedDelivery(host);
    const { made: first } = await host.app
      .get(ExtractsService)
      .begin(office, { deliveryId: delivery.id, formats: ['csv'], language: 'en' });
    const { id } = await first;
    await host.database.asSystem((tx) =>
      tx.query(
        `insert into register.participation (register_id, person_id, status, since, information_version)
         select 'operations', person_id, 'opted-out', '2025-06-01', '1' from register.episode where unit_id = 'malmo'`,
      ),
    );
    await expect(
      collected((sink) => host.app.get(CollectionsService).extract(office, delivery.id, id, sink)),
    ).rejects.toMatchObject({ code: 'persons-left' });
    const rows = rowsOf((await extractOf(delivery))['knee.csv']);
    expect(rows.map((row) => row['unit'])).toEqual(['Kliniken i Lund', 'Kliniken i Lund']);
  });
});
