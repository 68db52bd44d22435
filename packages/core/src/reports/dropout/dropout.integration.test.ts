import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operated, plannedCase, submit } from '../../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import type { DropoutAnswer } from './dropout.js';
import { DropoutService } from './dropout.service.js';

let core: StartedCore;
const north = staff('north');
const office = staff(null);

/** A case whose follow-up closed long ago, answered or not. */
async function made(unit: string, rest: number | null, isAnswered: boolean): Promise<void> {
  const scope = staff(unit);
  const { episodeId } = await plannedCase(core, scope, '2023-01-01');
  if (rest !== null) {
    const answers = { smoker: false, 'pain.rest': rest };
    await submit(core, scope, episodeId, 'baseline', answers, { filledOn: '2023-05-01' });
  }
  await operated(core, scope, episodeId, '2023-05-10');
  await core.sql(`update register.occasion set scheduled_on = '2023-05-10' where episode_id = $1`, [
    episodeId,
  ]);
  if (isAnswered)
    await submit(
      core,
      scope,
      episodeId,
      'year1',
      { satisfied: true, 'pain.rest': 1 },
      { filledOn: '2024-05-10' },
    );
}
const ask = (scope: typeof north, unit?: string): Promise<DropoutAnswer> =>
  core.get(DropoutService).answer(scope, { pathway: 'knee', unit });
const painIn = ({ variables }: DropoutAnswer) => variables.find(({ key }) => key === 'baseline.pain.rest');

beforeAll(async () => {
  core = await startCore();
  for (const rest of [2, 4, 6, 8]) await made('north', rest, true);
  for (const rest of [5, 7, 9, null]) await made('north', rest, false);
  for (const rest of [1, 2, 3, 4, 5, 6]) await made('south', rest, true);
  for (const rest of [3, 9]) await made('south', rest, false);
}, 120_000);
afterAll(() => core.stop());

describe('DropoutService', () => {
  it('compares what was known before, with missing answers counted', async () => {
    const answer = await ask(office, 'north');
    expect(answer).toMatchObject({ occasion: 'year1', answered: 4, unanswered: 4, unit: { id: 'north' } });
    // By hand: means 5 and 7, variances 20/3 and 4; −2 / √((20/3 + 4)/2) = −√3/2.
    expect(painIn(answer)).toMatchObject({
      kind: 'mean',
      groups: { answered: { n: 4, missing: 0, value: 5 }, unanswered: { n: 3, missing: 1, value: 7, sd: 2 } },
    });
    expect(painIn(answer)?.groups?.answered.sd).toBeCloseTo(Math.sqrt(20 / 3), 12);
    expect(painIn(answer)?.difference).toBeCloseTo(-Math.sqrt(3) / 2, 12);
    const women = answer.variables.find(({ key }) => key === 'person.sex=female')?.groups;
    expect([women?.answered.n, women?.unanswered.n]).toEqual([4, 4]);
    // Everybody is as old: nothing can be said in standard deviations.
    expect(answer.variables.find(({ key }) => key === 'person.age')).toMatchObject({ difference: null });
  });

  it('shows a clinic itself, and of all together nothing about few others', async () => {
    expect(painIn(await ask(north, 'north'))).toMatchObject({ groups: { answered: { n: 4 } } });
    // Of the south six answered and two did not.
    const all = await ask(north);
    expect(all).toMatchObject({ answered: null, unanswered: null, smallestN: 5 });
    expect(all.variables.every(({ groups, difference }) => groups === null && difference === null)).toBe(
      true,
    );
    for (let more = 0; more < 3; more++) await made('south', 4, false);
    expect(painIn(await ask(north))).toMatchObject({ groups: { answered: { n: 10 }, unanswered: { n: 8 } } });
    await expect(ask(north, 'south')).rejects.toMatchObject({ code: 'other-unit' });
    await expect(ask(staff(null, 'authority'), 'south')).rejects.toMatchObject({ code: 'other-unit' });
    // Nine did not answer, and an authority needs ten.
    expect(await ask(staff(null, 'authority'))).toMatchObject({ answered: null, smallestN: 10 });
  });

  it('names the follow-ups that there are', async () => {
    await expect(
      core.get(DropoutService).answer(office, { pathway: 'knee', occasion: 'year9' }),
    ).rejects.toMatchObject({ code: 'unknown-occasion', details: { occasions: ['year1'] } });
  });
});
