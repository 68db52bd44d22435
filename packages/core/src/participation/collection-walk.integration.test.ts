import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operated, plannedCase, type KneeCase } from '../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../fixtures/knee-register.fixture.js';
import { personalNumber } from '../fixtures/personal-number.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { EpisodesService } from '../episodes/episodes.service.js';
import { FormsService } from '../forms/forms.service.js';
import { LinksService } from '../forms/links/links.service.js';
import { PatientFormsService } from '../forms/patient/patient-forms.service.js';
import { FollowUpService } from '../follow-up/follow-up.service.js';
import { PrintingService } from '../paper/printing.service.js';
import { TypingService } from '../paper/typing.service.js';
import { PeopleService } from '../people/people.service.js';
import { everyTable, guardedTables, personalTables } from './erasure-walk.fixture.js';
import { ParticipationService } from './participation.service.js';

/** Tables that hold something of a person and take new rows also of those who take no part, and why. */
const unguarded: Readonly<Record<string, string>> = {};

const north = staff('north');
const office = staff(null);
let core: StartedCore;
beforeAll(async () => {
  const knee = kneeRegister();
  core = await startCore([
    {
      ...knee,
      register: {
        ...knee.register,
        participation: {
          basis: 'opt-out',
          information: { en: 'x', sv: 'x' },
          informationVersion: '1',
          whenEnded: 'keep',
        },
      },
    },
  ]);
});
afterAll(() => core.stop());

describe('the tables', () => {
  it('refuse rows of those who take no part, or say why they do not', async () => {
    const guarded = await guardedTables(core);
    const open = personalTables(await everyTable(core))
      .map(({ name }) => name)
      .filter((name) => !guarded.has(name) && !name.startsWith('analysis.'));
    expect(open.toSorted()).toEqual(Object.keys(unguarded).toSorted());
  });
});
