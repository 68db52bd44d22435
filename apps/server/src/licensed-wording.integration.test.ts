import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EpisodesService,
  FormsService,
  instrumentsOf,
  LinksService,
  PeopleService,
  TextPacksService,
  type PackAuthor,
  type Scope,
} from '@kvalreg/core';
import type { Instrument, Language } from '@kvalreg/declaration';
import { emptyTextPack, fieldsOfForm } from '@kvalreg/engine';
import { Browser } from './fixtures/browser.js';
import { staffBrowser } from './fixtures/principals.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

const { register } = firstRegister;
const system = { kind: 'system', name: 'test' } as const;
const scope: Scope = { registerId: register.id, level: 'unit', unitId: 'clinic-a', principal: system };
const author: PackAuthor = { principal: system, name: 'Anna Ek' };

let server: TestServer;
const service = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });
/** A patient's form with an instrument whose wording is licensed, and the page that it stands on. */
let place: { readonly address: string; readonly episodeId: string; readonly occasion: string };
let licensed: Instrument;

beforeAll(async () => {
  server = await startTestServer();
  const { person } = await service(PeopleService).add(scope, { identifier: '195403129801' });
  const [pathwayId, pathway] = required(Object.entries(register.pathways)[0]);
  const [occasion, form] = required(
    Object.entries(pathway.occasions)
      .map(([name, { form: formName }]) => [name, required(pathway.forms[formName])] as const)
      .find(
        ([name, each]) =>
          pathway.occasions[name]?.opens === 'episode' &&
          each.respondent === 'patient' &&
          fieldsOfForm(each).some(
            ({ instrument }) => instrument?.instrument.licence.itemTextMayShip === 'no',
          ),
      ),
  );
  const field = required(
    fieldsOfForm(form).find(({ instrument }) => instrument?.instrument.licence.itemTextMayShip === 'no'),
  );
  licensed = required(field.instrument).instrument;
  const { episodeId } = await service(EpisodesService).open(scope, {
    pathway: pathwayId,
    personId: person.id,
  });
  const link = await service(LinksService).issue(scope, { episodeId, occasion });
  place = { address: `${link.path}/p/${field.page}`, episodeId, occasion };
}, 120_000);
afterAll(() => server.stop());
beforeEach(async () => {
  const packs = service(TextPacksService);
  for (const { id, endedAt } of await packs.list(null)) if (endedAt === null) await packs.remove(author, id);
});

/** A pack in which every text says where it stands. */
function packIn(language: Language): object {
  const forms = instrumentsOf(register).filter(({ id }) => id === licensed.id);
  const empty = emptyTextPack([licensed, ...forms], language);
  const words = (value: unknown, where: string): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, words(inner, `${where}-${key}`)]),
        )
      : value === ''
        ? `ord${where}`
        : value;
  return { ...(words(empty, '') as object), intro: 'Läs <3 gånger & svara.' };
}

async function page(language: Language): Promise<string> {
  const answer = await new Browser(server.url).visit(place.address, {
    headers: { 'accept-language': language },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}
const neutralNote = 'licensierade ordalydelse är inte installerad';

describe('the page of a patient', () => {
  it('shows neutral labels and says so, and the licensed wording without the note once it is installed', async () => {
    const before = await page('sv');
    expect(before).toContain(neutralNote);
    expect(before).not.toContain('ord-items');
    await service(TextPacksService).install(author, packIn('sv'), register.id);
    const after = await page('sv');
    const names = Object.keys(licensed.items);
    for (const name of names) expect(after).toContain(`ord-items-${name}-label`);
    expect(after).toContain('Läs &lt;3 gånger &amp; svara.');
    expect(after).toContain('Ordalydelse: ord-licence-holder, licens ord-licence-number');
  });

  it('keeps the note in a language for which nothing is installed', async () => {
    const other = required(register.languages.find((language) => language !== 'sv'));
    await service(TextPacksService).install(author, packIn('sv'), null);
    const html = await page(other);
    expect(html).not.toContain('ord-items');
    expect(html).toContain(
      other === 'en' ? 'licensed wording of these questions is not installed' : 'ikke installert',
    );
  });
});

describe('the page of instruments', () => {
  it('tells the register office what needs a licence and what is installed, by whom and under which number', async () => {
    const office = await staffBrowser(server.app, server.url, [
      { role: 'register-office', registerId: register.id, unitId: null },
    ]);
    const read = async () =>
      (await office.visit(`/r/${register.id}/instruments`, { headers: { 'accept-language': 'en' } })).text();
    expect(await read()).toContain('the wording needs a licence and is not installed');
    await service(TextPacksService).install(author, packIn('sv'), register.id);
    const html = await read();
    expect(html).toContain('ord-licence-holder, ord-licence-number');
    expect(html).toContain('by Anna Ek');
    expect(html).toContain('Licensed wording');
    expect(html).toContain(`href="/r/${register.id}/instruments"`);
  });

  it('tells programs the same', async () => {
    await service(TextPacksService).install(author, packIn('sv'), null);
    const office = await staffBrowser(server.app, server.url, [
      { role: 'register-holder', registerId: register.id, unitId: null },
    ]);
    const answer = await office.send(`/api/v1/registers/${register.id}/instruments`);
    const { instruments } = (await answer.json()) as {
      readonly instruments: readonly { readonly id: string }[];
    };
    expect(instruments.find(({ id }) => id === licensed.id)).toMatchObject({
      licence: { itemTextMayShip: 'no' },
      wording: expect.arrayContaining([
        {
          language: 'sv',
          state: 'licensed',
          pack: expect.objectContaining({
            register: null,
            number: 'ord-licence-number',
            installedBy: 'Anna Ek',
          }),
        },
      ]),
    });
  });
});

describe('the register itself', () => {
  it('is declared as before, whatever is installed', async () => {
    await service(TextPacksService).install(author, packIn('sv'), null);
    const form = await service(FormsService).read(scope, place.episodeId, place.occasion);
    expect(JSON.stringify(form.form)).toContain('ord-items');
    expect(JSON.stringify(register)).not.toContain('ord-items');
  });
});

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the register has no such form');
  return value;
}
