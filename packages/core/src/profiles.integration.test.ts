import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EpisodesService } from './episodes/episodes.service.js';
import { EpisodeLoader } from './exchange/bulk/episode-loader.js';
import type { LoadedEpisode } from './exchange/bulk/loaded-episode.js';
import { personalNumber } from './fixtures/personal-number.fixture.js';
import { rehabilitationRegister } from './fixtures/rehabilitation-register.fixture.js';
import { staff, startCore, type StartedCore } from './fixtures/start-core.fixture.js';
import { FormsService } from './forms/forms.service.js';
import { IdentityCipher } from './people/identity-cipher.js';
import { PeopleService } from './people/people.service.js';
import { NotFoundError } from './platform/errors/domain-error.js';
import { RegisterCatalogue } from './platform/registers/register-catalogue.js';
import { ProfilesService } from './profiles/profiles.service.js';

let core: StartedCore;
let profiles: ProfilesService;
beforeAll(async () => {
  core = await startCore([rehabilitationRegister()]);
  profiles = core.get(ProfilesService);
});
afterAll(() => core.stop());

const north = staff('north');
let serial = 0;

/** Episodes of the south with these sums of mood at the start, the ability being half of it. */
async function load(totals: readonly number[], indexDate: string | null = '2024-01-10'): Promise<void> {
  const loader = new EpisodeLoader(
    core.database,
    core.get(RegisterCatalogue),
    new IdentityCipher(Buffer.alloc(32, 7)),
  );
  const response = (occasion: string, form: string, answers: object, scores: object) => ({
    occasion,
    form,
    formVersion: '1',
    filledOn: '2024-01-10',
    channel: 'staff' as const,
    language: 'sv',
    answers: { ...answers },
    scores: { ...scores },
  });
  const episodes = totals.map((total): LoadedEpisode => {
    serial += 1;
    const day = String(1 + (serial % 28)).padStart(2, '0');
    return {
      person: {
        personalNumber: personalNumber(`197005${day}`, 1 + Math.floor(serial / 28)),
        name: 'Other Patient',
        sex: 'male',
        birthDate: `1970-05-${day}`,
      },
      unitId: 'south',
      openedOn: '2024-01-10',
      indexDate,
      responses: [
        response('visit', 'visit', { day: '2024-01-10' }, {}),
        response('start', 'questions', { ability: Math.floor(total / 2) }, { 'mood.total': total }),
      ].slice(indexDate === null ? 1 : 0),
    };
  });
  await loader.load({ registerId: 'knee', pathway: 'rehabilitation', author: 'tests', episodes });
}

/** Quartiles interpolated between neighbours, written down plainly. */
function quartile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

async function patient(): Promise<string> {
  serial += 1;
  const identifier = personalNumber('19600202', serial);
  const { person } = await core.get(PeopleService).add(north, { identifier, name: 'Pat Patient' });
  const { episodeId } = await core
    .get(EpisodesService)
    .open(north, { pathway: 'rehabilitation', personId: person.id, openedOn: '2025-10-01' });
  await core.get(FormsService).submit(north, {
    episodeId,
    occasion: 'start',
    formVersion: '1',
    expectedRevision: 0,
    answers: { ability: 2, 'mood.low': 5, 'mood.tense': 6 },
    channel: 'paper',
    filledOn: '2025-10-02',
  });
  return episodeId;
}

describe('a profile', () => {
  it('shows every scale over the occasions, with the words of its band, and withholds a reference of few', async () => {
    await load([3, 8, 12]);
    const episodeId = await patient();
    const shown = await profiles.read(north, episodeId, 'own');
    expect(shown.person.name).toBe('Pat Patient');
    expect(shown.occasions).toMatchObject([
      { occasion: 'start', answeredOn: '2025-10-02' },
      { occasion: 'year1', answeredOn: null },
    ]);
    expect(shown.scales.map(({ key, values, reference }) => [key, values, reference])).toEqual([
      [
        'mood.total',
        [
          { value: 11, category: expect.objectContaining({ en: 'Some trouble' }) },
          { value: null, category: null },
        ],
        null,
      ],
      [
        'ability',
        [
          { value: 2, category: null },
          { value: null, category: null },
        ],
        null,
      ],
    ]);
    expect(shown.smallestReference).toBe(20);
  });

  it('compares with the middle half of every unit’s cases on the reference occasion', async () => {
    const more = [0, 1, 1, 2, 4, 5, 5, 6, 7, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 20];
    await load(more);
    // Planned episodes are no cases, although somebody has answered.
    await load([20, 20, 20], null);
    const totals = [3, 8, 12, ...more];
    const { scales } = await profiles.read(north, await patient(), 'own');
    const of = (values: readonly number[]) => ({
      n: values.length,
      low: quartile(values, 0.25),
      median: quartile(values, 0.5),
      high: quartile(values, 0.75),
    });
    expect(scales.map(({ reference }) => reference)).toEqual([
      of(totals),
      of(totals.map((total) => Math.floor(total / 2))),
    ]);
  });

  it('is read by those who treat the person, and leaves a trace', async () => {
    const episodeId = await patient();
    await expect(profiles.read(staff('south'), episodeId, 'own')).rejects.toBeInstanceOf(NotFoundError);
    await profiles.read(staff(null), episodeId, 'own');
    await expect(profiles.read(north, episodeId, 'other')).rejects.toMatchObject({
      code: 'unknown-profile',
      details: { profiles: ['own'] },
    });
    const log = await core.sql(
      `select role, unit_id, details from audit.event where action = 'profile.read' and episode_id = $1`,
      [episodeId],
    );
    expect(log).toEqual([{ role: 'register-office', unit_id: null, details: { profile: 'own' } }]);
  });
});
