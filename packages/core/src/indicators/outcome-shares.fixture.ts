import { Buffer } from 'node:buffer';
import { EpisodeLoader } from '../exchange/bulk/episode-loader.js';
import type { LoadedEpisode } from '../exchange/bulk/loaded-episode.js';
import { personalNumber } from '../fixtures/personal-number.fixture.js';
import type { StartedCore } from '../fixtures/start-core.fixture.js';
import { IdentityCipher } from '../people/identity-cipher.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** So many of a unit's operations of a year on one side, and how many of those patients are satisfied. */
export type Share = readonly [
  unit: string,
  year: number,
  side: 'left' | 'right',
  satisfied: number,
  n: number,
];

/** Loads operations with every form answered, all alike but for who is satisfied. */
export async function loadShares(core: StartedCore, shares: readonly Share[]): Promise<void> {
  const loader = new EpisodeLoader(
    core.database,
    core.get(RegisterCatalogue),
    new IdentityCipher(Buffer.alloc(32, 7)),
  );
  let serial = 0;
  const episodes = shares.flatMap(([unitId, year, side, satisfied, n]) =>
    Array.from({ length: n }, (_, at): LoadedEpisode => {
      const [indexDate, year1] = [`${String(year)}-06-15`, `${String(year + 1)}-06-15`];
      serial += 1;
      const birthDate = `19${String(20 + (serial % 60))}-0${String(1 + (Math.floor(serial / 60) % 9))}-11`;
      const response = (
        form: string,
        occasion: string,
        filledOn: string,
        answers: LoadedEpisode['responses'][number]['answers'],
      ) =>
        ({
          occasion,
          form,
          formVersion: '1',
          filledOn,
          channel: 'paper',
          language: 'sv',
          answers,
          scores: {},
        }) as const;
      return {
        person: {
          personalNumber: personalNumber(birthDate.replaceAll('-', ''), 111).replaceAll('-', ''),
          name: 'Somebody',
          sex: 'male',
          birthDate,
        },
        unitId,
        openedOn: indexDate,
        indexDate,
        responses: [
          response('baseline', 'baseline', indexDate, { pain: 8, walks: true }),
          response('surgery', 'surgery', indexDate, { operationDate: indexDate, side }),
          response('followUp', 'year1', year1, { pain: 2, satisfied: at < satisfied ? 'yes' : 'no' }),
        ],
      };
    }),
  );
  await loader.load({ registerId: 'knee', pathway: 'knee', author: 'test', episodes });
}
