import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plannedCase, operated, submit } from '../../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { RatesService, type RatesAnswer } from './rates.service.js';

let core: StartedCore;
const north = staff('north');
const office = staff(null);
const answers = { satisfied: true, 'pain.rest': 1 };

/** A case that was operated on 2023-05-10: its follow-up is due on 2024-05-10 and closes on 2024-11-06. */
async function operatedCase(unit: string, date = '2023-05-10') {
  const made = await plannedCase(core, staff(unit), '2023-01-01');
  await operated(core, staff(unit), made.episodeId, date);
  await core.sql('update register.occasion set scheduled_on = $2 where episode_id = $1', [
    made.episodeId,
    date,
  ]);
  return made;
}
async function answered(unit: string, filledOn: string, date?: string) {
  const made = await operatedCase(unit, date);
  await submit(core, staff(unit), made.episodeId, 'year1', answers, { filledOn });
  return made;
}
const setPerson = (personId: string, column: string, day: string) =>
  core.sql(`update identity.person set ${column} = $2 where id = $1`, [personId, day]);
const ask = (scope: typeof north, tab?: string, filter = {}): Promise<RatesAnswer> =>
  core.get(RatesService).answer(scope, { pathway: 'knee', tab, filter });
const rateIn = (results: RatesAnswer['nation'], group: Readonly<Record<string, string>> = {}) =>
  results.find((one) => one.indicator === 'year1' && JSON.stringify(one.group) === JSON.stringify(group));

beforeAll(async () => {
  core = await startCore();
  await answered('north', '2024-03-11'); // the first day of the window
  await answered('north', '2024-11-06'); // the last
  // A day too late, as an imported answer may be.
  const tooLate = await answered('north', '2024-11-06');
  await core.sql(
    `update register.occasion set answered_on = '2024-11-07' where episode_id = $1 and name = 'year1'`,
    [tooLate.episodeId],
  );
  await operatedCase('north');
  const dead = await operatedCase('north');
  await setPerson(dead.personId, 'died_on', '2024-05-10');
  // Answered before, and died before it was due: out all the same, or the rate would be among those who answered.
  const deadAndAnswered = await answered('north', '2024-03-20');
  await setPerson(deadAndAnswered.personId, 'died_on', '2024-05-01');
  const deadLater = await operatedCase('north');
  await setPerson(deadLater.personId, 'died_on', '2024-05-11');
  const moved = await operatedCase('north');
  await setPerson(moved.personId, 'emigrated_on', '2024-01-01');
  const replaced = await operatedCase('north');
  await core.sql(
    `update register.episode set ended_on = '2024-02-01', end_reason = 'new-index' where id = $1`,
    [replaced.episodeId],
  );
  const late = await answered('north', '2024-06-01');
  await core.sql(
    `update register.occasion set scheduled_on = '2024-11-07' where episode_id = $1 and name = 'year1'`,
    [late.episodeId],
  );
  const left = await operatedCase('north');
  await core.sql(
    `insert into register.participation (register_id, person_id, status, since, information_version) values ('knee', $1, 'opted-out', '2024-04-01', '1')`,
    [left.personId],
  );
  // The window is open until 2026-05-19.
  await answered('north', '2025-11-20', '2024-11-20');
  for (let at = 0; at < 6; at++) await answered('south', '2024-05-10');
  await operatedCase('south');
}, 120_000);
afterAll(() => core.stop());

describe('RatesService', () => {
  it('counts who answered within the window of those who could, and each excluded one once', async () => {
    const { own, nation } = await ask(office, 'overview', { unit: ['north'] });
    // Two in the window, one late, one without an answer, one who died after the due date.
    expect(rateIn(own)).toMatchObject({
      population: 12,
      excluded: [1, 1, 2, 1, 1, 1, 0],
      unknown: 0,
      n: 5,
      k: 2,
      value: 0.4,
    });
    expect(rateIn(nation)).toMatchObject({ n: 12, k: 8, population: 19 });
    // Wilson's interval of 2 of 5, from R: prop.test(2, 5, correct = FALSE).
    expect(rateIn(own)?.low).toBeCloseTo(0.1176208, 6);
    expect(rateIn(own)?.high).toBeCloseTo(0.7692757, 6);
  });

  it('divides by year of the index date, clinic, age, sex and way of answering', async () => {
    const overview = await ask(office);
    expect(rateIn(overview.nation, { year: '2023' })).toMatchObject({ n: 12, k: 8 });
    expect(rateIn(overview.nation, { year: '2024' })).toMatchObject({
      n: 0,
      value: null,
      excluded: [1, 0, 0, 0, 0, 0, 0],
    });
    const { nation } = await ask(office, 'clinics');
    expect(rateIn(nation, { unit: 'south' })).toMatchObject({ n: 7, k: 6 });
    const people = await ask(office, 'people');
    expect(rateIn(people.nation, { ageGroup: '60-74' })).toMatchObject({ n: 12 });
    const channels = await ask(office, 'channels', { year: ['2023'] });
    const [channel] = channels.nation;
    expect(channel).toMatchObject({ indicator: 'year1-channel', n: 12 });
    expect(Object.fromEntries(channel?.options?.map(({ code, k }) => [code, k]) ?? [])).toEqual({
      web: 0,
      paper: 8,
      staff: 0,
      import: 0,
      outside: 1,
      none: 3,
    });
  });

  it('shows a clinic itself and the nation, of which it learns nothing about few others', async () => {
    const { own, nation, unit } = await ask(north);
    expect(unit?.id).toBe('north');
    expect(rateIn(own)).toMatchObject({ n: 5, k: 2, excluded: [1, 1, 2, 1, 1, 1, 0] });
    expect(rateIn(nation)).toMatchObject({ n: 12, k: 8 });
    expect(rateIn(nation, { year: '2023' })).toMatchObject({ n: 12, population: null, excluded: null });
    const clinics = await ask(north, 'clinics');
    expect(clinics.nation.map(({ group }) => group['unit'])).toEqual(['north', '(all)']);
    await expect(ask(north, 'overview', { unit: ['south'] })).rejects.toMatchObject({ code: 'other-unit' });
    // Seven of the south: of few of them nothing is told.
    const authority = await ask(staff(null, 'authority'));
    expect(rateIn(authority.nation)).toMatchObject({ suppressed: 'withheld', n: null });
  });

  it('says by what rates can be chosen', async () => {
    await expect(ask(office, 'overview', { side: ['left'] })).rejects.toMatchObject({
      code: 'unknown-filter',
    });
    await expect(ask(office, 'nothing')).rejects.toMatchObject({ code: 'unknown-tab' });
  });
});
