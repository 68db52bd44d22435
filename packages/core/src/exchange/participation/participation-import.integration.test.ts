import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { ParticipationService } from '../../participation/participation.service.js';
import { PeopleService } from '../../people/people.service.js';
import { csvFromBuffer } from '../csv/csv-source.js';
import { ParticipationImportService } from './participation-import.service.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.stop());

const north = staff('north');
const office = staff(null);
const number = (serial: number): string => personalNumber('19550505', serial);
const run = (scope: typeof north, lines: readonly string[]) =>
  core.get(ParticipationImportService).run(scope, { source: csvFromBuffer(Buffer.from(lines.join('\n'))) });

describe('a file of who takes part', () => {
  it('records row by row, says why not, and adds nothing the second time', async () => {
    const { person: informed } = await core.get(PeopleService).add(north, { identifier: number(1) });
    await core.get(PeopleService).add(north, { identifier: number(2) });
    const file = [
      'personalNumber;kind;on;version',
      `${number(1)};informed;20250301;0.9`,
      `${number(2)};opted-out;2025-03-02;`,
      `${number(3)};opted-out;2025-03-03;`,
      `${number(1)};withdrawn;2025-03-03;`,
      `${number(1)};informed;2099-01-01;`,
      `${number(4)};informed;2025-03-03;`,
    ];
    const rejected = [
      { line: 5, field: 'kind', value: 'withdrawn', code: 'invalid-participation-kind' },
      { line: 6, field: 'on', value: '2099-01-01' },
      { line: 7, code: 'unknown-person' },
    ];
    const outcome = await run(office, file);
    expect(outcome).toMatchObject({ rows: 6, recorded: 3, unchanged: 0, rejectedRows: 3, rejected });
    expect(outcome.erased).toHaveLength(1);
    expect(await core.get(ParticipationService).ofPerson(north, informed.id)).toMatchObject({
      status: 'informed',
      since: '2025-03-01',
      informationVersion: '0.9',
    });
    for (const serial of [2, 3])
      await expect(core.get(PeopleService).add(north, { identifier: number(serial) })).rejects.toMatchObject({
        code: 'participation-ended',
      });
    expect(await run(office, file)).toMatchObject({ recorded: 0, unchanged: 3, rejectedRows: 3, erased: [] });
  });

  it('finds somebody who is being registered at that moment', async () => {
    const [isAdded, goesOn] = [new AbortController(), new AbortController()];
    const adding = core.database.together(north, async () => {
      await core.get(PeopleService).add(north, { identifier: number(5) });
      isAdded.abort();
      await once(goesOn.signal, 'abort');
    });
    if (!isAdded.signal.aborted) await once(isAdded.signal, 'abort');
    const running = run(office, ['personalNumber,kind,on', `${number(5)},opted-out,2025-03-04`]);
    const waiting = `select 1 from pg_stat_activity where wait_event = 'advisory'`;
    for (let tries = 0; tries < 40 && (await core.sql(waiting)).length === 0; tries += 1) await wait(50);
    goesOn.abort();
    await adding;
    expect((await running).erased).toHaveLength(1);
    expect(await core.get(PeopleService).find(office, number(5))).toBeNull();
  });

  it('lets a clinic name its own persons only', async () => {
    expect(
      await run(staff('south'), ['personalNumber,kind,on', `${number(1)},opted-out,2025-03-04`]),
    ).toMatchObject({ recorded: 0, rejected: [{ code: 'unknown-person' }] });
    expect(await core.get(PeopleService).find(north, number(1))).not.toBeNull();
  });

  it('refuses a wrong header with all that is wrong with it', async () => {
    await expect(run(office, ['personalNumber;kind;day', 'x;y;z'])).rejects.toMatchObject({
      code: 'file-refused',
      fileProblems: [
        { code: 'unknown-column', column: 'day' },
        { code: 'missing-column', column: 'on' },
      ],
    });
  });
});
