import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { wordingIn } from '@kvalreg/engine';
import { plannedCase, submit } from './fixtures/knee-case.fixture.js';
import { kneeRegister } from './fixtures/knee-register.fixture.js';
import { staff, startCore, startOn, type StartedCore } from './fixtures/start-core.fixture.js';
import { FormsService } from './forms/forms.service.js';
import { LinksService } from './forms/links/links.service.js';
import { PatientFormsService } from './forms/patient/patient-forms.service.js';
import { RevisionsService } from './forms/revisions/revisions.service.js';
import { TextPacksService, type PackAuthor } from './text-packs/text-packs.service.js';

let core: StartedCore;
/** A second process on the same database. */
let other: INestApplicationContext;
let packs: TextPacksService;
beforeAll(async () => {
  core = await startCore();
  other = await startOn(core.url, [kneeRegister()], core.clock);
  packs = core.get(TextPacksService);
});
afterAll(async () => {
  await other.close();
  await core.stop();
});
beforeEach(async () => {
  core.clock.moveTo('2025-11-22');
  for (const { id, endedAt } of await packs.list(null)) if (endedAt === null) await packs.remove(author, id);
});

const north = staff('north');
const author: PackAuthor = { principal: { kind: 'system', name: 'test' }, name: 'Anna Ek' };
const baseline = { smoker: false, 'pain.rest': 6, 'pain.walking': 8 };

const pack = (words: string, more: object = {}): object => ({
  instrument: 'knee-pain',
  instrumentVersion: '1',
  language: 'sv',
  licence: { holder: 'Institutet', number: 'L-17' },
  title: 'Smärta',
  items: { rest: { label: `${words} i vila` }, walking: { label: `${words} vid gång` } },
  ...more,
});

async function shown(forms: FormsService, episodeId: string): Promise<string | undefined> {
  const { form } = await forms.read(north, episodeId, 'baseline');
  return form.instruments.pain?.items.rest?.label.sv;
}

describe('installed wording', () => {
  it('is shown in place of the neutral labels, in every process, until it is removed', async () => {
    const { episodeId } = await plannedCase(core, north);
    const forms = [core.get(FormsService), other.get(FormsService, { strict: false })];
    for (const each of forms) expect(await shown(each, episodeId)).toBe('Pain at rest (sv)');
    const { id } = await packs.install(author, pack('Ont'), 'knee');
    for (const each of forms) expect(await shown(each, episodeId)).toBe('Ont i vila');
    await packs.remove(author, id);
    for (const each of forms) expect(await shown(each, episodeId)).toBe('Pain at rest (sv)');
  });

  it('reaches the patient, and what is wrong with an answer is said in its words', async () => {
    await packs.install(author, pack('Ont'), null);
    const { episodeId } = await plannedCase(core, north);
    const link = await core.get(LinksService).issue(north, { episodeId, occasion: 'baseline' });
    const patients = core.get(PatientFormsService);
    const way = { key: link.token };
    const opened = await patients.open(way);
    expect(opened).toMatchObject({
      form: { instruments: { pain: { title: { sv: 'Smärta', en: 'Pain' } } } },
    });
    const answers = { 'pain.rest': 11 };
    const draft = await patients.saveDraft(way, {
      formVersion: '1',
      lockVersion: 0,
      answers,
      language: 'sv',
    });
    expect(draft.problems[0]?.message).toContain('Ont i vila');
    await expect(patients.submit(way, { formVersion: '1', answers, language: 'sv' })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('Ont i vila') }],
    });
  });

  it("comes from the register's own pack before the one for all", async () => {
    const { episodeId } = await plannedCase(core, north);
    await packs.install(author, pack('Eget'), 'knee');
    await packs.install(author, pack('Allas'), null);
    expect(await shown(core.get(FormsService), episodeId)).toBe('Eget i vila');
  });

  it('is shown on the days of its licence only', async () => {
    const { episodeId } = await plannedCase(core, north);
    const licence = { holder: 'I', number: '1', validFrom: '2025-11-23', validTo: '2025-11-24' };
    await packs.install(author, pack('Ont', { licence }), null);
    const seen: (string | undefined)[] = [];
    for (const day of ['2025-11-22', '2025-11-23', '2025-11-24', '2025-11-25']) {
      core.clock.moveTo(day);
      seen.push(await shown(core.get(FormsService), episodeId));
    }
    expect(seen).toEqual(['Pain at rest (sv)', 'Ont i vila', 'Ont i vila', 'Pain at rest (sv)']);
  });
});

describe('an answered form', () => {
  it('is read in the wording that each revision was given to', async () => {
    const { episodeId } = await plannedCase(core, north);
    await submit(core, north, episodeId, 'baseline', baseline);
    const first = await packs.install(author, pack('Ont'), null);
    await submit(
      core,
      north,
      episodeId,
      'baseline',
      { ...baseline, 'pain.rest': 5 },
      {
        expectedRevision: 1,
        changeReason: 'misread',
      },
    );
    await packs.install(author, pack('Värk'), null);
    const history = await core.get(RevisionsService).read(north, episodeId, 'baseline', 1);
    const label = (form: typeof history.response.form) => form.instruments.pain?.items.rest?.label.sv;
    expect(label(history.response.form)).toBe('Pain at rest (sv)');
    expect(history.later.map(({ form }) => label(form))).toEqual(['Ont i vila']);
    const read = await core.get(FormsService).read(north, episodeId, 'baseline');
    expect(label(read.form)).toBe('Värk i vila');
    const answered = read.response?.form.instruments.pain;
    expect(answered?.items.rest?.label.sv).toBe('Ont i vila');
    expect(answered && wordingIn(answered, 'sv')).toEqual({
      packId: first.id,
      holder: 'Institutet',
      number: 'L-17',
    });
    expect(answered && wordingIn(answered, 'en')).toBeUndefined();
  });

  it('that came from a file was given to words that nobody here knows', async () => {
    const { episodeId } = await plannedCase(core, north);
    await packs.install(author, pack('Ont'), null);
    await submit(core, north, episodeId, 'baseline', baseline, { channel: 'import' });
    expect(
      await core.sql(
        'select * from register.response_wording where response_id in (select response_id from register.form_response where episode_id = $1)',
        [episodeId],
      ),
    ).toEqual([]);
  });

  it('keeps its note from other units, and for good', async () => {
    const { episodeId } = await plannedCase(core, north);
    await packs.install(author, pack('Ont'), null);
    await submit(core, north, episodeId, 'baseline', baseline);
    const count = (scope: typeof north) =>
      core.database.inScope(scope, (tx) =>
        tx.query<{ n: string }[]>('select count(*) as n from register.response_wording'),
      );
    expect(Number((await count(north))[0]?.n)).toBeGreaterThan(0);
    expect(Number((await count(staff('south')))[0]?.n)).toBe(0);
    await expect(core.sql('delete from register.response_wording')).rejects.toThrow();
  });
});

describe('installing', () => {
  it('refuses a pack that is not whole, lists all that is wrong, and writes nothing', async () => {
    const before = await core.sql('select id from register.text_pack');
    const refused = packs.install(
      author,
      pack('Ont', { items: { rest: { label: '<b>x</b>' }, run: { label: 'x' } } }),
      'knee',
    );
    await expect(refused).rejects.toMatchObject({ code: 'invalid-text-pack' });
    const { problems } = packs.check(
      pack('Ont', { items: { rest: { label: '<b>x</b>' }, run: { label: 'x' } } }),
      'knee',
    );
    expect(problems.map(({ where }) => where)).toEqual(['items.rest.label', 'items.walking', 'items.run']);
    expect(await core.sql('select id from register.text_pack')).toEqual(before);
  });

  it('replaces what was in use, keeps it, and does nothing for the same wording', async () => {
    const first = await packs.install(author, pack('Ont'), 'knee');
    const again = await packs.install(author, pack('Ont'), 'knee');
    expect(again).toMatchObject({ id: first.id, isNew: false });
    const second = await packs.install({ ...author, name: 'Bo' }, pack('Värk'), 'knee');
    expect(second).toMatchObject({ isNew: true, replaced: first.id });
    const list = await packs.list('knee');
    const of = (id: string) => list.find((each) => each.id === id);
    expect(of(first.id)).toMatchObject({ installedBy: 'Anna Ek', endedBy: 'Bo', number: 'L-17' });
    expect(of(second.id)).toMatchObject({ installedBy: 'Bo', endedAt: null });
    const log = await core.sql<{ details: object }>(
      `select details from audit.event where action = 'text-pack.install' order by id desc limit 1`,
    );
    expect(log[0]?.details).toMatchObject({ id: second.id, instrument: 'knee-pain', replaced: first.id });
  });

  it('lets nothing of an installed pack be changed or removed', async () => {
    const { id } = await packs.install(author, pack('Ont'), 'knee');
    await expect(
      core.sql(`update register.text_pack set language = 'en' where id = $1`, [id]),
    ).rejects.toThrow();
    await expect(core.sql('delete from register.text_pack where id = $1', [id])).rejects.toThrow();
    await packs.remove(author, id);
    await expect(
      core.sql('update register.text_pack set ended_at = null, ended_by = null where id = $1', [id]),
    ).rejects.toThrow();
    await expect(packs.remove(author, id)).rejects.toMatchObject({ code: 'unknown-text-pack' });
  });

  it('lets two at once replace one after the other', async () => {
    await Promise.all(['A', 'B', 'C'].map((words) => packs.install(author, pack(words), null)));
    const inUse = (await packs.list(null)).filter(({ endedAt }) => endedAt === null);
    expect(inUse).toHaveLength(1);
  });
});
