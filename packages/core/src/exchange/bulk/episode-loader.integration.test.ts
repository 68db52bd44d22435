import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import { exchangeHost, type Host } from '../exchange-host.fixture.js';
import { EpisodeLoader } from './episode-loader.js';
import type { LoadedEpisode, LoadRequest } from './loaded-episode.js';

let host: Host;
beforeAll(async () => {
  host = await exchangeHost();
});
afterAll(() => host.close());

const episode: LoadedEpisode = {
  person: { personalNumber: '191212121212', name: 'Tolvan', sex: 'male', birthDate: '1912-12-12' },
  unitId: 'lund',
  openedOn: '2024-05-01',
  indexDate: null,
  responses: [],
};
const load = (request: Partial<LoadRequest>) => {
  const loader = new EpisodeLoader(
    host.app.get(Database),
    host.app.get(RegisterCatalogue),
    new IdentityCipher(loadConfig({ ...environment }).identityKey),
  );
  return loader.load({
    registerId: 'operations',
    pathway: 'knee',
    episodes: [episode],
    author: 'system:tests',
    ...request,
  });
};
const environment = {
  DATABASE_URL: 'postgresql://nobody@localhost/none',
  KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const stopped = new Error('stopped');

describe('a load that is stopped', () => {
  it.each([
    ['before it begins', (stop: () => void) => stop()],
    ['in the middle', (stop: () => void) => setTimeout(stop, 50)],
  ])('%s ends, and keeps nothing', async (_, when) => {
    const controller = new AbortController();
    const { signal } = controller;
    when(() => {
      controller.abort(stopped);
    });
    function* withoutEnd(): Generator<LoadedEpisode | undefined> {
      for (let made = 0; made < 1500; made += 1) yield { ...episode, openedOn: '2024-05-02' };
      for (;;) yield undefined;
    }
    await expect(load({ episodes: withoutEnd(), signal })).rejects.toBe(stopped);
    expect(await host.count('register.episode')).toBe(0);
    expect(await host.count('identity.person')).toBe(0);
  });

  it('does not wait for the statement that is under way', async () => {
    const controller = new AbortController();
    const slow = load({
      signal: controller.signal,
      alongside: async (tx) => {
        setTimeout(() => {
          controller.abort(stopped);
        }, 50);
        await tx.query('select pg_sleep(600)');
      },
    });
    await expect(slow).rejects.toBe(stopped);
    expect(await host.count('register.episode')).toBe(0);
  });
});

describe('a load of somebody who has said no', () => {
  it('is refused, without saying who it is', async () => {
    const cipher = new IdentityCipher(loadConfig({ ...environment }).identityKey);
    const hash = cipher.objectionHash('operations', 'personnummer', episode.person.personalNumber);
    const database = host.app.get(Database);
    await database.asSystem((tx) =>
      tx.query(`select register.object('operations', $1, '2024-04-01')`, [hash]),
    );
    const error: unknown = await load({}).catch((thrown: unknown) => thrown);
    await database.asSystem((tx) => tx.query(`select register.lift_objection('operations', $1)`, [hash]));
    expect(error).toMatchObject({ code: 'participation-ended', details: { persons: 1 } });
    expect(String(error)).not.toContain(episode.person.personalNumber);
    expect(await host.count('register.episode')).toBe(0);
  });
});

describe('what is written alongside a load', () => {
  const alongside: LoadRequest['alongside'] = async (tx) => {
    await tx.query(`insert into audit.event (actor_kind, action) values ('system', 'tests.load')`);
  };
  const logged = (): Promise<number> => host.count(`audit.event where action = 'tests.load'`);

  it('is not there without it', async () => {
    const failing = load({
      alongside: async (tx) => {
        await alongside(tx);
        throw stopped;
      },
    });
    await expect(failing).rejects.toBe(stopped);
    expect([await logged(), await host.count('register.episode')]).toEqual([0, 0]);
  });

  it('is there with it', async () => {
    expect(await load({ alongside, signal: new AbortController().signal })).toMatchObject({ episodes: 1 });
    expect([await logged(), await host.count('register.episode')]).toEqual([1, 1]);
  });
});
