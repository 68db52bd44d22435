import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EpisodesService } from '../../episodes/episodes.service.js';
import { operated } from '../../fixtures/knee-case.fixture.js';
import { personalNumber } from '../../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { PeopleService } from '../../people/people.service.js';
import { CorrectionService } from '../../population/correction/correction.service.js';

let core: StartedCore;
let people: PeopleService;
let corrections: CorrectionService;
beforeAll(async () => {
  core = await startCore();
  people = core.get(PeopleService);
  corrections = core.get(CorrectionService);
});
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north');

describe('CorrectionService', () => {
  it('corrects birth date and sex of a reserve number with a reason and history, and the figures follow', async () => {
    const identifier = '198108320014';
    const { person } = await people.add(north, { identifier, birthDate: '1981-08-02', sex: 'female' });
    const { episodeId } = await core
      .get(EpisodesService)
      .open(north, { pathway: 'knee', personId: person.id });
    await operated(core, north, episodeId, '2025-11-22');
    const figures = () =>
      core.sql('select person__age, person__sex from analysis.knee_knee_case where episode_id = $1', [
        episodeId,
      ]);
    expect(await figures()).toEqual([{ person__age: 44, person__sex: 'female' }]);

    const correction = { birthDate: '1971-08-02', sex: 'male', reason: 'Typed from the wrong line' } as const;
    expect(await corrections.correct(office, person.id, correction)).toMatchObject({
      isChanged: true,
      person: { birthDate: '1971-08-02', sex: 'male' },
    });
    expect(await corrections.correct(office, person.id, correction)).toMatchObject({ isChanged: false });
    expect(await figures()).toEqual([{ person__age: 54, person__sex: 'male' }]);
    expect(await corrections.history(office, person.id)).toEqual([
      {
        kind: 'correction',
        before: { birthDate: '1981-08-02', sex: 'female' },
        after: { birthDate: '1971-08-02', sex: 'male' },
        reason: 'Typed from the wrong line',
        changedAt: core.clock.now(),
      },
    ]);
    // The unit that types it in as it is now meets the same person.
    expect(await people.add(north, { identifier, birthDate: '1971-08-02', sex: 'male' })).toMatchObject({
      isNew: false,
      person: { id: person.id },
    });
  });

  it('takes another number in the place of a wrong one, which leads to nobody afterwards', async () => {
    const [wrong, right] = [personalNumber('19500505', 11), personalNumber('19500504', 12)];
    const { person } = await people.add(north, { identifier: wrong, name: 'Åsa Öst' });
    const corrected = await corrections.correct(office, person.id, { identifier: right, reason: 'Mistyped' });
    expect(corrected.person).toMatchObject({
      identifier: right,
      name: 'Åsa Öst',
      birthDate: '1950-05-04',
      sex: 'female',
    });
    expect(await people.find(office, wrong)).toBeNull();
    expect(await people.find(office, right)).toMatchObject({ id: person.id });
    const { person: other } = await people.add(north, { identifier: wrong });
    expect(other.id).not.toBe(person.id);
    await expect(
      corrections.correct(office, person.id, { identifier: wrong, reason: 'Back again' }),
    ).rejects.toMatchObject({ code: 'number-taken' });
  });

  it('refuses what contradicts the number, what has no reason, and persons of another unit or none', async () => {
    const { person } = await people.add(north, { identifier: personalNumber('19500505', 21) });
    await expect(
      corrections.correct(office, person.id, { birthDate: '1951-05-05', reason: 'Said so' }),
    ).rejects.toMatchObject({ code: 'invalid-person', problems: [{ code: 'birth-date-differs' }] });
    await expect(corrections.correct(office, person.id, { sex: 'male', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid-correction-reason',
    });
    await expect(
      corrections.correct(staff('south'), person.id, { sex: 'male', reason: 'Said so' }),
    ).rejects.toMatchObject({ code: 'unknown-person' });
    await expect(corrections.correct(office, 'x', { sex: 'male', reason: 'Said so' })).rejects.toMatchObject({
      code: 'unknown-person',
    });
  });
});
