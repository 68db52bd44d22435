import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { LinksService } from '../forms/links/links.service.js';
import { ComparingService } from './comparing.service.js';
import { colleague, kneeOnPaper, printed, stored } from './paper.fixture.js';
import { PrintingService } from './printing.service.js';
import { TypingService } from './typing.service.js';

const north = staff('north');
const south = staff('south');
const answers = { smoker: true, cigarettes: 10, weight: 80, 'pain.rest': 5, 'pain.walking': 6 };
const filledOn = '2025-11-20';

describe('a form on paper', () => {
  let core: StartedCore;
  beforeAll(async () => {
    core = await startCore([kneeOnPaper('never')]);
  });
  afterAll(() => core.stop());
  const typing = (): TypingService => core.get(TypingService);
  const printing = (): PrintingService => core.get(PrintingService);

  it('has a code of its own, is found by it, and is typed in once', async () => {
    const { episodeId } = await plannedCase(core, north);
    const paper = await printed(core, north, episodeId);
    expect(paper).toMatchObject({
      state: 'printed',
      formVersion: '1',
      double: false,
      printedBy: 'Stina Staff',
    });
    const open = await typing().open(north, `kvp1.${paper.code.replace('-', '').toLowerCase()}.1.2.1`);
    expect(open).toMatchObject({ answered: null, typedBy: null, values: {}, lockVersion: 0 });
    expect(open.episode.id).toBe(episodeId);
    const outcome = await typing().submit(north, paper.code, { answers, filledOn, idempotencyKey: 'once' });
    expect(outcome).toEqual({ outcome: 'stored', differing: null });
    expect(await stored(core, north, episodeId)).toMatchObject({
      answers,
      filledOn,
      channel: 'paper',
      formVersion: '1',
    });
    expect((await typing().open(north, paper.code)).answered).toEqual({
      on: filledOn,
      channel: 'paper',
      revision: 1,
    });
    // A second click does nothing; somebody who types it again is told.
    expect(await typing().submit(north, paper.code, { answers, filledOn, idempotencyKey: 'once' })).toEqual(
      outcome,
    );
    await expect(
      typing().submit(north, paper.code, { answers, filledOn, idempotencyKey: 'again' }),
    ).rejects.toMatchObject({ code: 'revision-conflict' });
  });

  it('may have gaps, which are asked about', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code } = await printed(core, north, episodeId);
    const gaps = { smoker: true, 'pain.walking': 6 };
    await expect(typing().submit(north, code, { answers: gaps, filledOn })).rejects.toMatchObject({
      code: 'unaccepted-warnings',
      details: { warnings: ['cigarettes:required', 'pain.rest:required'] },
    });
    await typing().submit(north, code, {
      answers: gaps,
      filledOn,
      acceptedWarnings: ['cigarettes:required', 'pain.rest:required'],
    });
    expect(await stored(core, north, episodeId)).toMatchObject({ answers: gaps, scores: { 'pain.mean': 6 } });
  });

  it('does not take wrong answers, nor one without its day', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code } = await printed(core, north, episodeId);
    for (const [entry, field] of [
      [{ answers: { ...answers, weight: 1000 }, filledOn }, 'weight'],
      [{ answers, filledOn: null }, 'filledOn'],
      [{ answers, filledOn: '2026-01-01' }, 'filledOn'],
    ] as const) {
      await expect(typing().submit(north, code, entry)).rejects.toMatchObject({
        code: 'invalid-answers',
        details: { problems: [expect.objectContaining({ field })] },
      });
    }
    expect(await stored(core, north, episodeId)).toBeNull();
  });

  it('keeps what has been typed so far, and overwrites nothing', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code } = await printed(core, north, episodeId);
    const saved = await typing().saveDraft(north, code, {
      answers: { smoker: true, weight: 1000 },
      lockVersion: 0,
    });
    expect(saved).toMatchObject({ lockVersion: 1, problems: [{ field: 'weight', code: 'out-of-range' }] });
    expect(await typing().open(north, code)).toMatchObject({
      values: { smoker: true, weight: 1000 },
      lockVersion: 1,
    });
    await typing().saveDraft(north, code, { answers: { weight: 100 }, lockVersion: 1 });
    for (const lockVersion of [0, 1, 3])
      await expect(typing().saveDraft(north, code, { answers: {}, lockVersion })).rejects.toMatchObject({
        code: 'draft-conflict',
      });
    expect(await typing().open(north, code)).toMatchObject({
      values: { smoker: true, weight: 100 },
      lockVersion: 2,
    });
    // A draft is its writer's own.
    expect(await typing().open(await colleague(core), code)).toMatchObject({ values: {}, lockVersion: 0 });
  });

  it('is found by its own clinic and the register office, and by nobody else', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code, batch } = await printed(core, north, episodeId);
    expect((await typing().open(staff(null), code)).paper.code).toBe(code);
    for (const attempt of [
      () => typing().open(south, code),
      () => typing().submit(south, code, { answers, filledOn }),
      () => printing().batch(south, batch),
      () => printing().revoke(south, code),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'paper-unknown' });
    await expect(printed(core, south, episodeId)).rejects.toMatchObject({ code: 'unknown-occasion' });
    expect((await printing().list(south)).total).toBe(0);
    await expect(typing().open(north, 'AAAAA-AAAAB')).rejects.toMatchObject({ code: 'paper-code-mistyped' });
  });

  it('can be withdrawn', async () => {
    const { episodeId } = await plannedCase(core, north);
    const paper = await printed(core, north, episodeId);
    await printing().revoke(north, paper.code);
    await printing().revoke(north, paper.code);
    await expect(typing().open(north, paper.code)).rejects.toMatchObject({
      code: 'paper-revoked',
      status: 410,
    });
    await expect(printing().batch(north, paper.batch)).rejects.toMatchObject({ code: 'paper-revoked' });
    expect((await printing().list(north, { state: 'revoked' })).items.map(({ code }) => code)).toContain(
      paper.code,
    );
  });

  it('is printed together with others, or none is', async () => {
    const [one, two] = [await plannedCase(core, north), await plannedCase(core, north)];
    const occasions = [two, one].map(({ episodeId }) => ({ episodeId, occasion: 'baseline' }));
    const papers = await printing().print(north, { occasions, language: 'en', large: true });
    expect(papers.map(({ episodeId }) => episodeId)).toEqual([two.episodeId, one.episodeId]);
    const [first] = papers;
    const batch = await printing().batch(north, first?.batch ?? '');
    expect(batch.map(({ paper }) => paper.code)).toEqual(papers.map(({ code }) => code));
    expect(batch[0]?.form.title.en).toBe('Before surgery');

    await submit(core, north, two.episodeId, 'baseline', answers);
    const before = (await printing().list(north)).total;
    await expect(printing().print(north, { occasions, language: 'en', large: false })).rejects.toMatchObject({
      code: 'already-answered',
    });
    expect((await printing().list(north)).total).toBe(before);
    await expect(
      printing().print(north, { occasions: [], language: 'en', large: false }),
    ).rejects.toMatchObject({
      code: 'too-many-papers',
    });
    await expect(printing().print(north, { occasions, language: 'nb', large: false })).rejects.toMatchObject({
      code: 'paper-language',
    });
    await expect(
      printing().print(north, {
        occasions: [{ episodeId: one.episodeId, occasion: 'year1' }],
        language: 'en',
        large: false,
      }),
    ).rejects.toMatchObject({ code: 'occasion-not-open' });
  });

  it('stops the personal link, and an answer on the web stops the paper', async () => {
    const one = await plannedCase(core, north);
    const links = core.get(LinksService);
    const link = await links.issue(north, { episodeId: one.episodeId, occasion: 'baseline' });
    const { code } = await printed(core, north, one.episodeId);
    await typing().submit(north, code, { answers, filledOn });
    expect(await links.resolve(link.token)).toMatchObject({ state: 'answered' });

    const two = await plannedCase(core, north);
    const paper = await printed(core, north, two.episodeId);
    await typing().saveDraft(north, paper.code, { answers: { smoker: true }, lockVersion: 0 });
    await submit(core, north, two.episodeId, 'baseline', answers, { channel: 'staff' });
    expect(await typing().open(north, paper.code)).toMatchObject({
      answered: { channel: 'staff', revision: 1 },
    });
    await expect(typing().submit(north, paper.code, { answers, filledOn })).rejects.toMatchObject({
      code: 'revision-conflict',
    });
  });

  it('writes down who printed, opened, typed and withdrew', async () => {
    const { episodeId, personId } = await plannedCase(core, north);
    const paper = await printed(core, north, episodeId);
    await printing().batch(north, paper.batch);
    await typing().open(north, paper.code);
    await typing().saveDraft(north, paper.code, { answers: { smoker: true }, lockVersion: 0 });
    await typing().submit(north, paper.code, { answers, filledOn });
    const events = await core.sql<{ action: string; details: Record<string, unknown> }>(
      `select action, details from audit.event where episode_id = $1 and person_id = $2 and action like 'paper.%' order by id`,
      [episodeId, personId],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'paper.print',
      'paper.fetch',
      'paper.open',
      'paper.draft',
      'paper.type',
    ]);
    expect(JSON.stringify(events)).not.toContain(paper.code);
  });
});

describe('a paper that was printed before the form changed', () => {
  it('is typed in on the version that was printed', async () => {
    const core = await startCore([kneeOnPaper('never')]);
    const { episodeId } = await plannedCase(core, north);
    const paper = await printed(core, north, episodeId);
    await core.sql(`update register.paper_form set form_version = '0' where code = $1`, [
      paper.code.replace('-', ''),
    ]);
    await core.sql(
      `insert into register.manifest (register_id, version, manifest)
       select register_id, '0', jsonb_set(
         jsonb_set(manifest::jsonb, '{pathways,knee,forms,baseline,version}', '"0"'),
         '{pathways,knee,forms,baseline,items,smoker,label,en}', '"Did you smoke?"')::json
       from register.manifest`,
    );
    const open = await core.get(TypingService).open(north, paper.code);
    expect(open.form.version).toBe('0');
    expect(open.form.items['smoker']?.label.en).toBe('Did you smoke?');
    await core.get(TypingService).submit(north, paper.code, { answers, filledOn });
    expect(await stored(core, north, episodeId)).toMatchObject({
      formVersion: '0',
      answers,
      form: { version: '0' },
    });
    await core.stop();
  });
});

describe('a paper that is typed in twice', () => {
  let core: StartedCore;
  beforeAll(async () => {
    core = await startCore([kneeOnPaper('always')]);
  });
  afterAll(() => core.stop());
  const typing = (): TypingService => core.get(TypingService);
  const comparing = (): ComparingService => core.get(ComparingService);

  it('becomes the answer when the second person has typed the same', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code, double } = await printed(core, north, episodeId);
    expect(double).toBe(true);
    const entry = { answers, filledOn, idempotencyKey: 'first' };
    expect(await typing().submit(north, code, entry)).toEqual({ outcome: 'put-aside', differing: null });
    expect(await typing().submit(north, code, entry)).toEqual({ outcome: 'put-aside', differing: null });
    expect(await stored(core, north, episodeId)).toBeNull();
    expect(await typing().open(north, code)).toMatchObject({
      isTypedByReader: true,
      paper: { state: 'typed-once' },
    });
    await expect(
      typing().submit(north, code, { answers: { ...answers, weight: 81 }, filledOn }),
    ).rejects.toMatchObject({ code: 'paper-typed-by-you' });

    const second = await colleague(core);
    // What the first has typed is nowhere in what the second sees.
    expect(await typing().open(second, code)).toMatchObject({
      isTypedByReader: false,
      typedBy: 'Stina Staff',
      values: {},
    });
    expect(await typing().submit(second, code, { answers, filledOn })).toEqual({
      outcome: 'stored',
      differing: 0,
    });
    expect(await stored(core, north, episodeId)).toMatchObject({ answers, recordedBy: 'Siv Second' });
  });

  it('is settled where the two differ', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code } = await printed(core, north, episodeId);
    const second = await colleague(core);
    await typing().submit(north, code, { answers, filledOn });
    const { 'pain.walking': _left, ...less } = answers;
    const other = { answers: { ...less, weight: 88, 'pain.rest': 5 }, filledOn: '2025-11-19' };
    expect(await typing().submit(second, code, other)).toEqual({ outcome: 'differs', differing: 3 });
    expect(await typing().submit(second, code, other)).toEqual({ outcome: 'differs', differing: 3 });
    expect(await stored(core, north, episodeId)).toBeNull();
    const comparison = await comparing().read(second, code);
    expect(comparison).toMatchObject({ firstBy: 'Stina Staff', secondBy: 'Siv Second' });
    expect(comparison.differences).toEqual([
      { field: 'weight', first: 80, second: 88 },
      { field: 'pain.walking', first: 6, second: null },
      { field: 'filledOn', first: '2025-11-20', second: '2025-11-19' },
    ]);
    await expect(comparing().settle(second, code, { answers: { weight: 80 } })).rejects.toMatchObject({
      code: 'paper-unsettled',
    });
    // What both have typed stays, whatever is sent for it.
    const settlement = {
      answers: { weight: 86, 'pain.walking': 6, 'pain.rest': 0 },
      filledOn: '2025-11-19',
      idempotencyKey: 'settled',
    };
    const done = { outcome: 'stored', differing: 3 };
    expect(await comparing().settle(second, code, settlement)).toEqual(done);
    expect(await comparing().settle(second, code, settlement)).toEqual(done);
    expect(await stored(core, north, episodeId)).toMatchObject({
      answers: { ...answers, weight: 86 },
      filledOn: '2025-11-19',
    });
    const rounds = await core.sql<{ round: number; differing: number | null }>(
      `select t.round, t.differing from register.paper_entry t join register.paper_form f on f.id = t.paper_id
       where f.episode_id = $1 order by t.round`,
      [episodeId],
    );
    expect(rounds).toEqual([
      { round: 1, differing: null },
      { round: 2, differing: 3 },
      { round: 3, differing: null },
    ]);
    await expect(comparing().read(second, code)).rejects.toMatchObject({ code: 'paper-not-to-compare' });
  });

  it('counts how often two people differ, for whoever may see the papers', async () => {
    expect(await comparing().accuracy(north)).toEqual([
      { pathway: 'knee', form: 'baseline', quarter: '2025-10-01', papers: 2, fields: 12, differing: 3 },
    ]);
    expect(await comparing().accuracy(south)).toEqual([]);
  });

  it('is put aside once when two people hand it in at the same moment', async () => {
    const { episodeId } = await plannedCase(core, north);
    const { code } = await printed(core, north, episodeId);
    const second = await colleague(core);
    const outcomes = await Promise.all([
      typing().submit(north, code, { answers, filledOn }),
      typing().submit(second, code, { answers, filledOn }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['put-aside', 'stored']);
  });

  it('keeps what was typed for ever', async () => {
    await expect(core.sql('update register.paper_entry set round = 1')).rejects.toThrow('only grows');
  });
});
