import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassThrough, Writable } from 'node:stream';
import type { Scope } from '../../access/scope.js';
import { exchangeHost, operatorScope, type Host } from '../exchange-host.fixture.js';
import { ExportService } from './export.service.js';

const operations = `personalNumber,unit,date,operatedOn,side,channel
19121212-1212,lund,2024-05-02,2024-05-01,left,staff
198001012395,malmo,2024-06-01,2024-06-01,right,staff
19121212-1212,lund,2025-01-02,2025-01-01,right,staff
`;
const visits = `personalNumber,unit,date,channel,pain.rest,pain.moving,weight,smoker,perDay,aids,note
19121212-1212,lund,2024-04-20,web,3,5,81.5,true,10,stick|frame,"'=1+1 is text, ""quoted"", with
two lines"
19121212-1212,lund,2024-08-01,paper,1,,,false,,none,''+46 70 123
198001012395,malmo,2024-05-20,web,0,10,,,,,
198001012395,malmo,2024-09-01,web,,,70,,,,-
`;
const staffScope = (role: 'clinic-staff' | 'register-holder', unitId: string | null): Scope => ({
  registerId: 'operations',
  ...(unitId === null ? { level: 'register' as const } : { level: 'unit' as const, unitId }),
  principal: {
    kind: 'staff',
    userId: '00000000-0000-4000-8000-000000000001',
    name: 'Somebody',
    via: 'session',
    assignments: [],
    assignment: { id: 'a', role, registerId: 'operations', unitId, unitName: null },
  },
});
const sorted = (csv: string): string[] => csv.split(/\n(?=\d{8}-)/).toSorted();

let host: Host;
beforeAll(async () => {
  host = await exchangeHost();
  await host.importText(operations);
  const outcome = await host.importText(visits, { form: 'visit' });
  expect(outcome).toMatchObject({ accepted: 4, rejected: [], warnings: [] });
});
afterAll(() => host.close());

describe('an export', () => {
  it('has the columns in a stable order, one row for each answer, and nobody by number', async () => {
    const csv = await host.exportText('visit');
    const [header, ...rows] = csv.split('\n');
    expect(header).toBe(
      'personId,unit,indexDate,date,occasion,channel,formVersion,pain.rest,pain.moving,weight,smoker,perDay,aids,note,pain.total',
    );
    expect(csv).not.toMatch(/1212|12395/);
    expect(rows[0]).toMatch(
      /^[0-9a-f-]{36},lund,2024-05-01,2024-04-20,before,web,1,3,5,81\.5,true,10,stick\|frame,"'=1\+1 is text, ""quoted"", with$/,
    );
    expect(rows[1]).toBe('two lines",8');
    expect(rows[2]).toMatch(/,lund,2024-05-01,2024-08-01,month3,paper,1,1,,,false,,none,''\+46 70 123,$/);
    expect(rows[3]).toMatch(/,malmo,2024-06-01,2024-05-20,before,web,1,0,10,,,,,,10$/);
  });

  it('comes back from an import into an empty database as it was', async () => {
    const other = await exchangeHost();
    try {
      const exported = await Promise.all(
        ['operation', 'visit'].map((form) => host.exportText(form, operatorScope, true)),
      );
      for (const [at, form] of ['operation', 'visit'].entries()) {
        expect(await other.importText(exported[at] ?? '', { form })).toMatchObject({
          rejected: [],
          warnings: [],
          unchanged: 0,
        });
        expect(await other.importText(exported[at] ?? '', { form })).toMatchObject({
          rejected: [],
          accepted: 0,
        });
        expect(sorted(await other.exportText(form, operatorScope, true))).toEqual(sorted(exported[at] ?? ''));
      }
      expect(exported[1]).toContain('personalNumber,birthDate,sex,unit,');
      expect(exported[1]).toContain('\n19121212-1212,1912-12-12,male,lund,2024-05-01,2024-04-20,before,web,');
    } finally {
      await other.close();
    }
  });

  it('can be imported again where it was made: nothing changes', async () => {
    expect(await host.importText(await host.exportText('visit'), { form: 'visit' })).toMatchObject({
      unchanged: 4,
      rejected: [],
    });
  });

  it('gives a clinic its own rows, and nobody but the operator any numbers', async () => {
    const csv = await host.exportText('operation', staffScope('clinic-staff', 'malmo'));
    expect(csv.trim().split('\n')).toHaveLength(2);
    expect(csv).toContain(',malmo,');
    await expect(
      host.exportText('operation', staffScope('register-holder', null), true),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('is in the log before its first byte, with each person in it, also when the reader goes away', async () => {
    const [before] = await host.database.asSystem((tx) =>
      tx.query<{ id: number }[]>('select coalesce(max(id), 0) as id from audit.event'),
    );
    const logged = () =>
      host.database.asSystem((tx) =>
        tx.query(
          `select a.action, a.details->>'form' as form, array_agg(distinct e.unit_id order by e.unit_id) as units, count(distinct a.id) as n
           from audit.event a left join register.episode e on e.person_id = a.person_id
           where a.id > $1 group by 1, 2 order by 1`,
          [before?.id],
        ),
      );
    let seen: unknown;
    const sink = new Writable({
      write(_chunk, _encoding, done) {
        void logged().then((events) => {
          seen = events;
          done(new Error('the reader is gone'));
        });
      },
    });
    await expect(host.app.get(ExportService).write(operatorScope, { form: 'visit' }, sink)).rejects.toThrow(
      'the reader is gone',
    );
    expect(seen).toEqual([
      { action: 'export.read', form: 'visit', units: ['lund', 'malmo'], n: 2 },
      { action: 'form.export', form: 'visit', units: [null], n: 1 },
    ]);
    // The connection goes back to the pool in order: later exports are whole.
    for (let at = 0; at < 12; at += 1) expect((await host.exportText('visit')).split('\n')).toHaveLength(7);
  });

  it.each([
    ['of one clinic', staffScope('clinic-staff', 'malmo'), false, 1],
    ['with numbers', operatorScope, true, 2],
  ])('%s is in the log of those whom it read, and of nobody else', async (_, scope, identify, persons) => {
    const read = (): Promise<number> =>
      host.count(
        `audit.event where action = 'export.read' and details @> '{"identify": ${String(identify)}}'`,
      );
    const before = await read();
    await host.exportText('operation', scope, identify);
    expect((await read()) - before).toBe(persons);
  });

  it('does not wait for others that start at the same time', async () => {
    const texts = await Promise.all(Array.from({ length: 25 }, () => host.exportText('visit')));
    expect(new Set(texts).size).toBe(1);
  });

  it('writes nothing for a form that there is not', async () => {
    const sink = new PassThrough();
    await expect(host.app.get(ExportService).write(operatorScope, { form: 'nothing' }, sink)).rejects.toThrow(
      'Choose one of: visit, operation',
    );
    expect(sink.read()).toBeNull();
  });
});
