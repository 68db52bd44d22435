import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '../../access/scope.js';
import { exchangeHost, operatorScope, type Host } from '../exchange-host.fixture.js';
import { csvFromBuffer } from '../csv/csv-source.js';

const anna = '19121212-1212';
const bo = '198001012395';
const operations = `personalNumber,unit,date,operatedOn,side
${anna},lund,2024-05-02,2024-05-01,left
${bo},Malmö,2024-06-01,2024-06-01,right
`;

let host: Host;
beforeAll(async () => {
  host = await exchangeHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  await host.database.asSystem(async (tx) => {
    // Rows that only grow cannot be deleted one by one; a test begins with none.
    await tx.query(`set local session_replication_role = replica`);
    for (const table of [
      'register.form_response',
      'register.occasion',
      'register.episode',
      'register.participant',
      'identity.person',
      'audit.event',
    ]) {
      await tx.query(`delete from ${table}`);
    }
    const tables = await tx.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'analysis' and table_name <> 'plan'`,
    );
    for (const { name } of tables) await tx.query(`delete from analysis.${name}`);
  });
});

const visits = (...rows: string[]): string =>
  ['personalNumber;unit;date;pain.rest;pain.moving;weight;smoker;perDay;aids;note', ...rows, ''].join('\r\n');

describe('an import', () => {
  it('registers persons, episodes and answers, and adds nothing the second time', async () => {
    expect(await host.importText(operations)).toMatchObject({
      register: 'operations',
      pathway: 'knee',
      form: 'operation',
      dryRun: false,
      encoding: 'utf-8',
      separator: ',',
      rows: 2,
      accepted: 2,
      unchanged: 0,
      rejectedRows: 0,
      newPersons: 2,
      newEpisodes: 2,
      rejected: [],
      warnings: [],
    });
    expect(await host.importText(operations)).toMatchObject({
      rows: 2,
      accepted: 0,
      unchanged: 2,
      rejectedRows: 0,
      newPersons: 0,
      newEpisodes: 0,
    });
    expect(await host.count('register.form_response')).toBe(2);
    expect(await host.count('identity.person')).toBe(2);
    expect(await host.count('analysis.operations_knee_case')).toBe(2);
  });

  it('reads semicolons, decimal commas, Windows-1252, codes and the occasion by the date', async () => {
    await host.importText(operations);
    const text = visits(
      `${anna};lund;2024-04-20;3;5;81,5;ja;10;stick|frame;före`,
      `${anna};lund;2024-08-01;1;2;80;nej;;none;"rad 1\nrad 2"`,
    );
    const outcome = await host.importText('', {
      form: 'visit',
      source: csvFromBuffer(Buffer.from(text, 'latin1')),
    });
    expect(outcome).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      accepted: 2,
      rejected: [],
      newEpisodes: 0,
    });
    const rows = await host.database.asSystem((tx) =>
      tx.query(
        'select occasion, filled_on, channel, answers, scores from register.form_response where form = $1 order by filled_on',
        ['visit'],
      ),
    );
    expect(rows).toEqual([
      {
        occasion: 'before',
        filled_on: '2024-04-20',
        channel: 'import',
        answers: {
          'pain.rest': 3,
          'pain.moving': 5,
          weight: 81.5,
          smoker: true,
          perDay: 10,
          aids: ['stick', 'frame'],
          note: 'före',
        },
        scores: { 'pain.total': 8 },
      },
      {
        occasion: 'month3',
        filled_on: '2024-08-01',
        channel: 'import',
        answers: {
          'pain.rest': 1,
          'pain.moving': 2,
          weight: 80,
          smoker: false,
          aids: ['none'],
          note: 'rad 1\nrad 2',
        },
        scores: { 'pain.total': 3 },
      },
    ]);
  });

  it('rejects each wrong row with line, field, value and reason, and takes the others', async () => {
    const outcome = await host.importText(`personalNumber,unit,date,operatedOn,side
${anna},lund,2024-05-02,2024-05-01,left
19121212-1213,lund,2024-05-02,2024-05-01,left
,lund,2024-05-02,2024-05-01,left
${bo},uppsala,2024-05-02,2024-05-01,left
${bo},lund,2026-05-02,2024-05-01,left
${bo},lund,2024-05-02,1979-12-31,left
${bo},lund,2024-05-02,2024-05-01,middle
${bo},lund,2024-05-02,soon,
${bo},lund,2024-05-02
${bo},lund,2024-05-02,2024-05-01,right
`);
    expect(outcome).toMatchObject({ rows: 10, accepted: 2, rejectedRows: 8, newPersons: 2 });
    expect(outcome.rejected.map(({ line, field, value, code }) => [line, field, value, code])).toEqual([
      [3, 'personalNumber', '19121212•••••', 'identifier-check-digit'],
      [4, 'personalNumber', '', 'required'],
      [5, 'unit', 'uppsala', 'unknown-unit'],
      [6, 'date', '2026-05-02', 'in-the-future'],
      [7, 'operatedOn', '1979-12-31', 'before-birth'],
      [8, 'side', 'middle', 'unknown-code'],
      [9, 'operatedOn', 'soon', 'not-a-date'],
      [9, 'side', '', 'required'],
      [10, null, '', 'broken-line'],
    ]);
    expect(outcome.rejected.every(({ reason }) => reason.length > 20 && !reason.includes('1212-1213'))).toBe(
      true,
    );
    expect(outcome.rejected[2]?.reason).toMatch(/lund, malmo/);
  });

  it('leaves nothing of a rejected row behind', async () => {
    expect(
      await host.importText(
        `personalNumber,unit,date,operatedOn,side\n${bo},lund,2024-05-02,2024-05-01,middle\n`,
      ),
    ).toMatchObject({ rejectedRows: 1, newPersons: 0 });
    expect(await host.count('identity.person')).toBe(0);
    expect(await host.count('register.episode')).toBe(0);
  });

  it('reports a dry run as the real one, and keeps nothing', async () => {
    const text =
      operations +
      `${anna},lund,2024-05-02,2024-05-01,left\n${anna},lund,2024-05-02,2024-05-01,right\nx,lund,2024-05-02,2024-05-01,left\n`;
    const dry = await host.importText(text, { dryRun: true });
    expect(dry).toMatchObject({
      dryRun: true,
      rows: 5,
      accepted: 2,
      unchanged: 1,
      rejectedRows: 2,
      newPersons: 2,
      newEpisodes: 2,
    });
    for (const table of [
      'identity.person',
      'register.participant',
      'register.episode',
      'register.occasion',
      'register.form_response',
      'analysis.operations_knee_case',
    ]) {
      expect([table, await host.count(table)]).toEqual([table, 0]);
    }
    expect({ ...(await host.importText(text)), dryRun: true }).toEqual(dry);
    const actions = await host.database.asSystem((tx) =>
      tx.query<{ action: string; details: { dryRun: boolean } }[]>(
        `select action, details from audit.event where action like 'import.%' order by id`,
      ),
    );
    expect(actions.map(({ action, details }) => [action, details.dryRun])).toEqual([
      ['import.begin', true],
      ['import.end', true],
      ['import.begin', false],
      // Of the person whom the second and the third row say the same and something else about.
      ['import.read', false],
      ['import.end', false],
    ]);
  });

  it('lists everything that is wrong with a row at once', async () => {
    await host.importText(operations);
    const header = 'personalNumber,unit,date,channel,pain.rest,pain.moving,pain.total,weight,smoker,perDay';
    const outcome = await host.importText(
      [
        header,
        `${anna},lund,2024-06-20,,3,5,9,"17,5",maybe,1000`,
        '19121212-1213,here,2024-04-20,fax,11,x,9,500,yes,',
        `${anna},lund,1912-01-01,,3,5,8,400,,`,
        '',
      ].join('\n'),
      { form: 'visit' },
    );
    expect(outcome).toMatchObject({ accepted: 0, rejectedRows: 3 });
    expect(outcome.rejected.map(({ line, field, value, code }) => [line, field, value, code])).toEqual([
      [2, 'date', '2024-06-20', 'outside-window'],
      [2, 'pain.total', '9', 'score-differs'],
      [2, 'weight', '17,5', 'out-of-range'],
      [2, 'smoker', 'maybe', 'not-yes-or-no'],
      [2, 'perDay', '1000', 'out-of-range'],
      [3, 'personalNumber', '19121212•••••', 'identifier-check-digit'],
      [3, 'unit', 'here', 'unknown-unit'],
      [3, 'channel', 'fax', 'unknown-code'],
      [3, 'pain.rest', '11', 'out-of-range'],
      [3, 'pain.moving', 'x', 'not-a-number'],
      [3, 'weight', '500', 'out-of-range'],
      [4, 'date', '1912-01-01', 'outside-window'],
      [4, 'date', '1912-01-01', 'filled-on-before-birth'],
      [4, 'weight', '400', 'out-of-range'],
    ]);
  });

  it('judges a row by what it changes of the stored answers, and lists that beside the conflict', async () => {
    await host.importText(operations);
    const whole = 'personalNumber,unit,date,side,operatedOn\n';
    await host.importText(visits(`${anna};lund;2024-04-20;3;5;80;ja;10;none;`), { form: 'visit' });
    const part = `personalNumber,unit,date,weight,perDay\n${anna},lund,2024-04-20,300,10\n`;
    expect((await host.importText(part, { form: 'visit' })).rejected).toMatchObject([
      { field: 'weight', code: 'out-of-range' },
      { field: 'weight', code: 'conflict' },
    ]);
    // A column that is not there is not missed where its answer is stored.
    const other = `personalNumber,unit,date,weight\n${anna},lund,2024-04-20,heavy\n`;
    expect((await host.importText(other, { form: 'visit' })).rejected).toMatchObject([
      { field: 'weight', code: 'not-a-number' },
    ]);
    expect((await host.importText(`${whole}${anna},lund,2024-05-02,,2024-05-01\n`)).rejected).toMatchObject([
      { field: 'side', code: 'required' },
      { field: 'side', code: 'conflict' },
    ]);
  });

  it('overwrites nothing: a row that differs is a conflict, until a reason is given', async () => {
    await host.importText(operations);
    const changed = operations.replace('left', 'right');
    const refused = await host.importText(changed);
    expect(refused).toMatchObject({ accepted: 0, unchanged: 1, rejectedRows: 1 });
    expect(refused.rejected).toEqual([
      {
        line: 2,
        field: 'side',
        value: 'right',
        code: 'conflict',
        reason: expect.stringContaining('other values in: side'),
      },
    ]);
    expect(await host.importText(changed, { correct: 'the wrong side was typed' })).toMatchObject({
      corrected: 1,
      unchanged: 1,
      rejectedRows: 0,
    });
    expect(await host.importText(changed)).toMatchObject({ unchanged: 2 });
    const rows = await host.database.asSystem((tx) =>
      tx.query(
        `select revision, answers->>'side' as side, change_reason from register.form_response where answers->>'operatedOn' = '2024-05-01' order by revision`,
      ),
    );
    expect(rows).toEqual([
      { revision: 1, side: 'left', change_reason: null },
      { revision: 2, side: 'right', change_reason: 'the wrong side was typed' },
    ]);
  });

  it('lists warnings and answers that were not asked for, and takes the row', async () => {
    const outcome = await host.importText(visits(`${anna};lund;2024-04-20;3;5;220;no;10;none;`), {
      form: 'visit',
    });
    expect(outcome).toMatchObject({ accepted: 1, newEpisodes: 1 });
    expect(outcome.warnings.map(({ line, field, value, code }) => [line, field, value, code])).toEqual([
      [2, 'perDay', '10', 'not-asked'],
      [2, 'weight', '220', 'check'],
    ]);
  });

  it('compares stated scores with what the answers give', async () => {
    const file = (total: string): string =>
      `personalNumber,unit,date,pain.rest,pain.moving,pain.total\n${anna},lund,2024-04-20,3,5,${total}\n`;
    const wrong = await host.importText(file('9'), { form: 'visit' });
    expect(wrong.rejected).toMatchObject([
      { line: 2, field: 'pain.total', value: '9', code: 'score-differs' },
    ]);
    expect(await host.importText(file('8.0'), { form: 'visit' })).toMatchObject({ accepted: 1 });
  });

  it('finds persons by personId, also of another unit, and refuses an id that nobody has', async () => {
    await host.importText(operations);
    const [{ id } = { id: '' }] = await host.database.asSystem((tx) =>
      tx.query<{ id: string }[]>(`select person_id as id from register.episode where unit_id = 'lund'`),
    );
    const file = (personId: string): string =>
      `personId,unit,date,operatedOn,side\n${personId},malmo,2024-09-01,2024-09-01,left\n`;
    expect(await host.importText(file(id))).toMatchObject({ accepted: 1, newPersons: 0, newEpisodes: 1 });
    expect((await host.importText(file('00000000-0000-4000-8000-000000000000'))).rejected).toMatchObject([
      { code: 'unknown-person' },
    ]);
    expect((await host.importText(file('7'))).rejected).toMatchObject([
      { field: 'personId', code: 'unknown-person' },
    ]);
  });

  it('takes the index date from the date where the file has no column for it', async () => {
    const file = `personalNumber,unit,date,side\n${anna},lund,20240501,left\n`;
    expect(await host.importText(file)).toMatchObject({ accepted: 1 });
    expect(await host.importText(operations.replace('2024-05-02', '2024-05-01'))).toMatchObject({
      unchanged: 1,
      accepted: 1,
    });
  });

  it('asks for birth date and sex where the number does not tell them', async () => {
    const file = (more: string): string =>
      `personalNumber,birthDate,sex,unit,date,operatedOn,side\n991981000010,${more},lund,2024-05-01,2024-05-01,left\n`;
    expect((await host.importText(file(','))).rejected.map(({ field }) => field)).toEqual([
      'birthDate',
      'sex',
    ]);
    expect(await host.importText(file('1981-02-03,female'))).toMatchObject({ accepted: 1, newPersons: 1 });
    expect(await host.importText(file('1981-02-03,female'))).toMatchObject({ unchanged: 1 });
  });

  it('lets a clinic write for itself only', async () => {
    const scope: Scope = {
      registerId: 'operations',
      level: 'unit',
      unitId: 'lund',
      principal: {
        kind: 'staff',
        userId: '00000000-0000-4000-8000-000000000001',
        name: 'Lund',
        via: 'session',
        assignments: [],
        assignment: {
          id: 'a',
          role: 'clinic-staff',
          registerId: 'operations',
          unitId: 'lund',
          unitName: 'Lund',
        },
      },
    };
    const outcome = await host.importText(operations, {}, scope);
    expect(outcome).toMatchObject({ accepted: 1, rejectedRows: 1 });
    expect(outcome.rejected).toMatchObject([
      { line: 3, field: 'unit', value: 'Malmö', code: 'unknown-unit' },
    ]);
    // Without the column the rows are the clinic's own. That another clinic knows the person is not told.
    await host.importText(operations);
    expect(
      await host.importText(
        `personalNumber,date,operatedOn,side\n${bo},2025-01-01,2025-01-01,left\n`,
        {},
        scope,
      ),
    ).toMatchObject({ accepted: 1, newPersons: 1 });
  });

  it('lets one import at a time into a register', async () => {
    await host.database.together(operatorScope, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('import operations', 0))`);
      const outside = host.database.dataSource.query.bind(host.database.dataSource);
      const [row] = await outside<{ free: boolean }[]>(
        `select pg_try_advisory_lock(hashtextextended('import operations', 0)) as free`,
      );
      expect(row?.free).toBe(false);
    });
    const results = await Promise.allSettled([host.importText(operations), host.importText(operations)]);
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { code: string }] : [],
    );
    expect(refused.every(({ code }) => code === 'import-running')).toBe(true);
    expect(await host.count('register.episode')).toBe(2);
  });
});

describe('the log of an import', () => {
  const reads = (): Promise<unknown[]> =>
    host.database.asSystem((tx) =>
      tx.query(
        `select e.unit_id as unit, a.details, a.actor_id as actor from audit.event a
         join register.episode e on e.id = a.episode_id and e.person_id = a.person_id
         where a.action = 'import.read' order by e.unit_id, a.id`,
      ),
    );
  const emptied = async (): Promise<void> => {
    await host.database.asSystem(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query('delete from audit.event');
    });
  };
  const read = (unit: string, dryRun: boolean) => ({
    unit,
    details: { pathway: 'knee', form: 'operation', dryRun },
    actor: 'tests',
  });

  it('tells each person whose data a dry run or a refused row was compared with', async () => {
    await host.importText(operations);
    await emptied();
    const changed = operations.replace('left', 'right');
    expect(await host.importText(changed, { dryRun: true })).toMatchObject({ unchanged: 1, rejectedRows: 1 });
    expect(await reads()).toEqual([read('lund', true), read('malmo', true)]);
    await emptied();
    expect(await host.importText(changed)).toMatchObject({ unchanged: 1, rejectedRows: 1 });
    expect(await reads()).toEqual([read('lund', false), read('malmo', false)]);
  });

  it('tells of one person and episode once, and of nobody who is not registered', async () => {
    await host.importText(`${operations.split('\n').slice(0, 2).join('\n')}\n`);
    await emptied();
    await host.importText(operations + operations.split('\n').slice(1).join('\n'), { dryRun: true });
    expect(await reads()).toEqual([read('lund', true)]);
    expect(await host.count(`audit.event where action = 'import.read'`)).toBe(1);
  });

  it('is there when the import is cut off', async () => {
    await host.importText(operations);
    await emptied();
    const onProgress = (done: number): void => {
      if (done === 2) throw new Error('the power went');
    };
    for (const dryRun of [true, false]) {
      await expect(host.importText(operations, { dryRun, onProgress })).rejects.toThrow('the power went');
    }
    expect(await reads()).toEqual([
      read('lund', true),
      read('lund', false),
      read('malmo', true),
      read('malmo', false),
    ]);
  });
});

describe('a file that cannot be used', () => {
  it('is refused whole, with every problem of its header', async () => {
    const refused = host.importText(
      `personnummer,unit,unit,date,operatedOn,Side,x\n${anna},lund,lund,2024-05-02,2024-05-01,left,1\n`,
    );
    await expect(refused).rejects.toMatchObject({
      code: 'file-refused',
      problems: [
        {
          code: 'unknown-column',
          field: 'personnummer',
          message: expect.stringContaining('Did you mean "personalNumber"'),
        },
        { code: 'unknown-column', field: 'Side', message: expect.stringContaining('Did you mean "side"') },
        { code: 'unknown-column', field: 'x' },
        { code: 'duplicate-column', field: 'unit' },
        { code: 'missing-column', field: 'personalNumber' },
        { code: 'missing-column', field: 'side' },
      ],
    });
    expect(await host.count('audit.event')).toBe(0);
  });

  it.each([
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])],
    ['empty', Buffer.alloc(0)],
    ['UTF-16', Buffer.from(`\ufeff${operations}`, 'utf16le')],
    ['zero bytes', Buffer.from(operations.replace('left', 'le\0ft'))],
    [
      'a hundred columns too many',
      Buffer.from(
        operations.replace(
          'side',
          `side,${Array.from({ length: 100 }, (_, i) => `c${String(i)}`).join(',')}`,
        ),
      ),
    ],
  ])('%s: nothing is read', async (_, bytes) => {
    await expect(host.importText('', { source: csvFromBuffer(bytes) })).rejects.toMatchObject({
      code: 'file-refused',
      status: 400,
    });
    expect(await host.count('identity.person')).toBe(0);
  });

  it('with a header only has no rows', async () => {
    expect(await host.importText('personalNumber,unit,date,operatedOn,side\n')).toMatchObject({
      rows: 0,
      accepted: 0,
    });
  });

  it('with a cell of a megabyte rejects that row and shows little of it', async () => {
    const outcome = await host.importText(
      visits(
        `${anna};lund;2024-04-20;3;5;80;no;;none;${'x'.repeat(1_000_000)}`,
        `${bo};lund;2024-04-20;3;5;80;no;;none;`,
      ),
      { form: 'visit' },
    );
    expect(outcome).toMatchObject({
      accepted: 1,
      rejectedRows: 1,
      rejected: [{ line: 2, field: 'note', code: 'too-long' }],
    });
    expect(JSON.stringify(outcome).length).toBeLessThan(3000);
  });

  it('names the forms, registers and units that there are', async () => {
    await expect(host.importText(operations, { form: 'surgery' })).rejects.toThrow(
      'Choose one of: visit, operation',
    );
    await expect(host.importText(operations, { unit: 'uppsala' })).rejects.toThrow('Units: lund, malmo');
  });
});
