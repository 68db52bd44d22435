import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { staff, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { LicencesService } from '../licences/licences.service.js';
import { authority, leader, place, signed, soundFigures, startYearly } from '../yearly-register.fixture.js';
import { FilingsService } from './filings.service.js';
import { ReviewFilingsService } from './review-filings.service.js';
import { UnitFilingsService } from './unit-filings.service.js';

let core: StartedCore;
let units: UnitFilingsService;
let filings: FilingsService;
let review: ReviewFilingsService;
beforeEach(async () => {
  core = await startYearly();
  units = core.get(UnitFilingsService);
  filings = core.get(FilingsService);
  review = core.get(ReviewFilingsService);
});
afterEach(() => core.stop());

const north = place('north');
const read = (unit: string, year = 2026) => filings.filing(staff(unit), place(unit, year), 'en');
const seenByAuthority = (unit: string, year = 2026) => filings.filing(authority(), place(unit, year), 'en');
const save = (lockVersion: number, figures: Readonly<Record<string, number | null>>, comments = {}) =>
  units.saveDraft(staff('north'), north, { lockVersion, figures, comments, language: 'en' });
const submit = (lockVersion: number) => units.submit(leader('north'), north, { lockVersion, language: 'en' });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { readonly code?: string }).code,
  );

describe('filling in', () => {
  it('begins with nothing, and keeps what is saved figure by figure', async () => {
    expect(await read('north')).toMatchObject({
      state: 'open',
      lockVersion: 0,
      figures: {},
      shows: 'nothing',
      isLate: false,
    });
    const first = await save(0, { 'patients.total': 30, 'age.n': 30 });
    const second = await save(
      first.lockVersion,
      { 'age.n': null, 'patients.sex.female': 40 },
      { patients: ' Two of them\r\nmoved.\u0000 ' },
    );
    expect(second.lockVersion).toBe(first.lockVersion + 1);
    const draft = await read('north');
    expect(draft).toMatchObject({
      state: 'draft',
      figures: { 'patients.total': 30, 'patients.sex.female': 40 },
      comments: { patients: 'Two of them\nmoved.' },
      draft: { savedBy: 'Stina Staff', reason: null },
      version: 0,
    });
    // A draft may hold contradictions: they are told of, and stop the signing.
    expect(draft.problems.map(({ rule }) => rule)).toContain('split-above-total');
  });

  it('keeps nothing of a change in which one figure is no figure', async () => {
    const wrong = save(0, { 'patients.total': 30, 'age.mean': 61.44, 'ages.n': 3 });
    await expect(wrong).rejects.toMatchObject({
      status: 400,
      code: 'figures-unusable',
      details: {
        problems: [
          { field: 'ages.n', code: 'unknown-field' },
          {
            field: 'age.mean',
            code: 'too-many-decimals',
            message: 'A2 Mean: 61.44 has too many decimals. Write the number with at most 1.',
          },
        ],
      },
    });
    expect(await read('north')).toMatchObject({ state: 'open', lockVersion: 0 });
  });

  it('overwrites nothing when two people edit at the same time', async () => {
    const { lockVersion } = await save(0, { 'patients.total': 30 });
    await save(lockVersion, { 'patients.total': 31 });
    await expect(save(lockVersion, { 'patients.total': 29 })).rejects.toMatchObject({
      status: 409,
      code: 'filing-changed',
      details: { lockVersion: lockVersion + 1 },
    });
    expect((await read('north')).figures).toEqual({ 'patients.total': 31 });
    expect(await codeOf(submit(lockVersion))).toBe('filing-changed');
  });

  it('lets one of several who begin at the same moment win', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => codeOf(save(0, { 'patients.total': n }))));
    expect(outcomes.toSorted()).toEqual(['done', 'filing-changed', 'filing-changed', 'filing-changed']);
  });

  it('refuses years outside the licence, and years that are not over', async () => {
    const other = (filingYear: number) =>
      units.saveDraft(staff('north'), place('north', filingYear), {
        lockVersion: 0,
        figures: {},
        language: 'en',
      });
    await expect(other(2024)).rejects.toMatchObject({ status: 400, code: 'year-outside-licence' });
    await expect(other(2027)).rejects.toMatchObject({ status: 400, code: 'year-not-over' });
    const licences = core.get(LicencesService);
    const [licence] = (await licences.list(authority())).filter(({ unitId }) => unitId === 'south');
    await licences.change(authority(), licence?.id ?? '', { from: '2024-07-01', to: '2024-12-31' });
    await expect(filings.filing(authority(), place('south'), 'en')).rejects.toThrow(
      '(2024-07-01–2024-12-31)',
    );
    expect((await filings.years(authority(), 'yearly', 'south')).map(({ filingYear }) => filingYear)).toEqual(
      [2025],
    );
    expect((await filings.overview(authority(), 'yearly', 2026)).map(({ unit }) => unit.id)).toEqual([
      'north',
    ]);
  });

  it('is done by the unit alone', async () => {
    const request = { lockVersion: 0, figures: {}, language: 'en' } as const;
    expect(await codeOf(units.saveDraft(staff('south'), north, request))).toBe('not-own-filing');
    expect(await codeOf(units.saveDraft(authority(), north, request))).toBe('not-own-filing');
    expect(await codeOf(units.saveDraft(staff('north'), { ...north, submission: 'monthly' }, request))).toBe(
      'unknown-submission',
    );
    expect(await codeOf(filings.filing(staff('south'), north, 'en'))).toBe('filing-of-other-unit');
    expect(await codeOf(filings.years(staff('south'), 'yearly', 'north'))).toBe('filing-of-other-unit');
    expect(await codeOf(filings.version(staff('south'), north, 1))).toBe('filing-of-other-unit');
  });
});

describe('signing', () => {
  it('makes a version that never changes, with the parts that can only be 0', async () => {
    const { lockVersion } = await save(0, {
      ...soundFigures,
      'patients.sex.female': 30,
      'patients.sex.male': null,
    });
    await submit(lockVersion);
    expect(await seenByAuthority('north')).toMatchObject({
      state: 'submitted',
      version: 1,
      shows: 'version',
      signedBy: 'Stina Staff',
      signedAt: '2026-03-10T12:00:00.000Z',
      isLate: false,
      figures: { ...soundFigures, 'patients.sex.female': 30, 'patients.sex.male': 0 },
      events: [{ kind: 'begun' }, { kind: 'submitted', version: 1, actor: 'Stina Staff' }],
    });
    await expect(core.sql(`update register.filing_version set figures = '{}'`)).rejects.toThrow('only grows');
    await expect(core.sql('delete from register.filing_event')).rejects.toThrow('only grows');
    expect(await core.sql('select filing_id from register.filing_draft')).toEqual([]);
  });

  it('is refused as long as an error is left or a question has no comment', async () => {
    const { lockVersion } = await save(0, { ...soundFigures, 'age.n': 31 });
    await expect(submit(lockVersion)).rejects.toMatchObject({
      code: 'filing-has-problems',
      details: {
        problems: [
          {
            field: 'age.n',
            code: 'check',
            message: expect.stringContaining('A2 Number (N): 31; A1 Total: 30'),
          },
        ],
      },
    });
    await signed(core, 'south', { 'patients.total': 30 }, 2025);
    const large = { ...soundFigures, 'patients.total': 130, 'patients.sex.female': 118 };
    const south = place('south');
    const begun = await units.saveDraft(staff('south'), south, {
      lockVersion: 0,
      figures: large,
      language: 'en',
    });
    const sign = (version: number) =>
      units.submit(leader('south'), south, { lockVersion: version, language: 'en' });
    await expect(sign(begun.lockVersion)).rejects.toMatchObject({
      details: { problems: [{ code: 'jump', severity: 'warning' }] },
    });
    const commented = await units.saveDraft(staff('south'), south, {
      lockVersion: begun.lockVersion,
      figures: {},
      comments: { patients: 'Two more surgeons.' },
      language: 'en',
    });
    expect(await sign(commented.lockVersion)).toMatchObject({ version: 1 });
    expect(await seenByAuthority('south')).toMatchObject({
      comments: { patients: 'Two more surgeons.' },
      before: { filingYear: 2025, figures: soundFigures },
    });
  });

  it('waits for the first day, and is marked as late after the last', async () => {
    core.clock.moveTo('2026-02-27');
    const { lockVersion } = await save(0, soundFigures);
    await expect(submit(lockVersion)).rejects.toMatchObject({
      code: 'filing-not-open',
      details: { opens: '2026-03-01' },
    });
    core.clock.moveTo('2026-04-02');
    expect(await read('north')).toMatchObject({ isLate: true, window: { status: 'late', daysLeft: -2 } });
    await submit(lockVersion);
    expect(await seenByAuthority('north')).toMatchObject({ isLate: true, state: 'submitted' });
  });

  it('cannot be done twice, nor can what is signed be changed', async () => {
    const { lockVersion } = await signed(core, 'north');
    expect(await codeOf(submit(lockVersion))).toBe('wrong-filing-state');
    expect(await codeOf(save(lockVersion, { 'patients.total': 1 }))).toBe('wrong-filing-state');
  });
});

describe('what the authority sees', () => {
  it('is who has filed what, and never the figures of a draft', async () => {
    await save(0, soundFigures);
    const late = place('south');
    expect(
      (await filings.overview(authority(), 'yearly', 2026)).map(({ unit, state }) => [unit.id, state]),
    ).toEqual([
      ['north', 'draft'],
      ['south', 'open'],
    ]);
    expect(await seenByAuthority('north')).toMatchObject({
      state: 'draft',
      figures: {},
      comments: {},
      draft: null,
      shows: 'nothing',
    });
    expect(await filings.filing(authority(), late, 'en')).toMatchObject({ state: 'open', lockVersion: 0 });
    expect(
      (await filings.overview(staff('south'), 'yearly', 2026)).map(({ unit, state }) => [unit.id, state]),
    ).toContainEqual(['south', 'open']);
  });

  it('is kept to that by the database itself', async () => {
    await save(0, soundFigures);
    await signed(core, 'south');
    const rows = (scope: Parameters<typeof core.database.inScope>[0], table: string) =>
      core.database.inScope(scope, (tx) =>
        tx.query<{ unit_id: string }[]>(`select unit_id from register.${table}`),
      );
    const of = (unitId: string | null, registerId = 'knee') =>
      ({ registerId, level: unitId === null ? 'register' : 'unit', unitId }) as const;
    expect(await rows(of(null), 'filing_draft')).toEqual([]);
    expect(await rows(of('north'), 'filing_draft')).toEqual([{ unit_id: 'north' }]);
    expect(await rows(of('south'), 'filing_draft')).toEqual([]);
    for (const table of ['filing', 'filing_version', 'filing_event', 'licence']) {
      const units = async (scope: Parameters<typeof rows>[0]) =>
        [...new Set((await rows(scope, table)).map(({ unit_id }) => unit_id))].sort();
      const all = table === 'filing_version' ? ['south'] : ['north', 'south'];
      expect(await units(of(null))).toEqual(all);
      expect(await units(of('south'))).toEqual(['south']);
      expect(await units(of('south', 'other'))).toEqual([]);
      expect(await units(of(null, 'other'))).toEqual([]);
    }
    const intoOther = core.database.inScope(of('north'), (tx) =>
      tx.query(`insert into register.filing (id, register_id, submission, unit_id, filing_year, state, lock_version)
                values (gen_random_uuid(), 'knee', 'yearly', 'south', 2025, 'draft', 1)`),
    );
    await expect(intoOther).rejects.toThrow('row-level security');
  });
});

describe('review', () => {
  it('returns with a comment, and the unit signs another version', async () => {
    const { lockVersion } = await signed(core, 'north');
    expect(await codeOf(review.return(authority(), north, { lockVersion, comment: ' ' }))).toBe(
      'return-without-comment',
    );
    const returned = await review.return(authority(), north, { lockVersion, comment: 'Check the ages.' });
    expect(await codeOf(submit(returned.lockVersion))).toBe('nothing-changed');
    // The draft begins with what was signed.
    const saved = await save(returned.lockVersion, { 'age.median': 64 });
    expect(await read('north')).toMatchObject({
      state: 'returned',
      figures: { ...soundFigures, 'age.median': 64 },
    });
    expect(await seenByAuthority('north')).toMatchObject({ state: 'returned', figures: soundFigures });
    await submit(saved.lockVersion);
    expect(await seenByAuthority('north')).toMatchObject({
      state: 'submitted',
      version: 2,
      figures: { 'age.median': 64 },
      versions: [{ version: 1 }, { version: 2 }],
      events: [
        { kind: 'begun' },
        { kind: 'submitted' },
        { kind: 'returned', comment: 'Check the ages.' },
        { kind: 'submitted' },
      ],
    });
    expect(await filings.version(authority(), north, 1)).toMatchObject({ figures: soundFigures });
    expect(await codeOf(filings.version(authority(), north, 3))).toBe('unknown-filing-version');
  });

  it('is done for what was signed, by the authority, who has read it', async () => {
    expect(await codeOf(review.accept(authority(), north, { lockVersion: 0 }))).toBe('wrong-filing-state');
    const { lockVersion } = await signed(core, 'north');
    expect(await codeOf(review.accept(leader('north'), north, { lockVersion }))).toBe('not-a-reviewer');
    expect(await codeOf(review.accept(authority(), north, { lockVersion: lockVersion - 1 }))).toBe(
      'filing-changed',
    );
    const accepted = await review.accept(authority(), north, { lockVersion });
    expect(await codeOf(review.accept(authority(), north, accepted))).toBe('wrong-filing-state');
    // What was accepted too early can still be returned.
    expect(await review.return(authority(), north, { ...accepted, comment: 'Once more.' })).toMatchObject({
      version: 1,
    });
  });

  it('publishes a year when every unit is accepted, and says who is missing', async () => {
    const accept = async (unit: string) =>
      review.accept(authority(), place(unit), { lockVersion: (await signed(core, unit)).lockVersion });
    await accept('north');
    await expect(review.publish(authority(), 'yearly', 2026)).rejects.toMatchObject({
      status: 409,
      code: 'year-incomplete',
      details: { missing: ['South clinic'] },
    });
    await accept('south');
    expect(await codeOf(review.publish(leader('north'), 'yearly', 2026))).toBe('not-a-reviewer');
    expect(await review.publish(authority(), 'yearly', 2026)).toEqual({ published: ['north', 'south'] });
    expect(await codeOf(review.publish(authority(), 'yearly', 2026))).toBe('nothing-accepted');
    expect(await read('south')).toMatchObject({ state: 'published', publishedVersion: 1 });
    const log = await core.sql<{ action: string }>(
      `select distinct action from audit.event where action like 'filing.%'`,
    );
    expect(log.map(({ action }) => action).sort()).toEqual([
      'filing.accepted',
      'filing.published',
      'filing.save',
      'filing.submit',
    ]);
  });
});

describe('a correction after publication', () => {
  async function published(): Promise<number> {
    for (const unit of ['north', 'south'])
      await review.accept(authority(), place(unit), { lockVersion: (await signed(core, unit)).lockVersion });
    await review.publish(authority(), 'yearly', 2026);
    return (await read('north')).lockVersion;
  }

  it('is a new version with a reason, beside the old one that stays published until then', async () => {
    const lockVersion = await published();
    const correct = (reason: string) => units.correct(leader('north'), north, { lockVersion, reason });
    expect(await codeOf(correct('  '))).toBe('correction-without-reason');
    const begun = await correct('One patient was counted twice.');
    const saved = await save(begun.lockVersion, {
      'patients.total': 29,
      'patients.sex.female': 17,
      'age.n': 29,
    });
    expect(await read('north')).toMatchObject({
      state: 'draft',
      publishedVersion: 1,
      draft: { reason: 'One patient was counted twice.' },
    });
    expect(await seenByAuthority('north')).toMatchObject({ figures: soundFigures, shows: 'version' });
    const sent = await submit(saved.lockVersion);
    expect(await seenByAuthority('north')).toMatchObject({
      state: 'submitted',
      version: 2,
      publishedVersion: 1,
      figures: { 'patients.total': 29 },
    });
    await review.accept(authority(), north, sent);
    expect(await review.publish(authority(), 'yearly', 2026)).toEqual({ published: ['north'] });
    expect(await read('north')).toMatchObject({
      publishedVersion: 2,
      versions: [
        { version: 1, reason: null },
        { version: 2, reason: 'One patient was counted twice.' },
      ],
    });
    expect(await filings.version(staff('north'), north, 1)).toMatchObject({ figures: soundFigures });
  });

  it('can be given up, also when it was returned', async () => {
    const lockVersion = await published();
    const begun = await units.correct(leader('north'), north, { lockVersion, reason: 'A mistake?' });
    const dropped = await units.dropCorrection(leader('north'), north, begun);
    expect(await read('north')).toMatchObject({ state: 'published', draft: null, figures: soundFigures });
    const again = await units.correct(leader('north'), north, { ...dropped, reason: 'Indeed a mistake.' });
    const saved = await save(again.lockVersion, { 'age.median': 64 });
    const returned = await review.return(authority(), north, {
      ...(await submit(saved.lockVersion)),
      comment: 'No.',
    });
    await units.dropCorrection(leader('north'), north, returned);
    expect(await read('north')).toMatchObject({
      state: 'published',
      version: 1,
      publishedVersion: 1,
      figures: soundFigures,
    });
    const third = await units.correct(leader('north'), north, {
      lockVersion: (await read('north')).lockVersion,
      reason: 'Now.',
    });
    const other = await save(third.lockVersion, { 'age.median': 62 });
    expect(await submit(other.lockVersion)).toMatchObject({ version: 3 });
  });

  it('is of something published', async () => {
    const { lockVersion } = await save(0, soundFigures);
    expect(await codeOf(units.correct(leader('north'), north, { lockVersion, reason: 'Why not.' }))).toBe(
      'wrong-filing-state',
    );
    expect(await codeOf(units.dropCorrection(leader('north'), north, { lockVersion }))).toBe(
      'nothing-to-return-to',
    );
  });
});

describe('licences', () => {
  it('do not overlap, and name days and units that there are', async () => {
    const licences = core.get(LicencesService);
    const add = (unitId: string, from: string, to: string | null = null) =>
      codeOf(licences.add(authority(), { unitId, from, to }));
    expect(await add('north', '2030-01-01')).toBe('licence-overlaps');
    expect(await add('north', '2020-01-01', '2024-07-01')).toBe('licence-overlaps');
    expect(await add('north', '2020-01-01', '2024-06-30')).toBe('done');
    expect(await add('north', '2020-02-30')).toBe('invalid-licence');
    expect(await add('north', '2019-02-01', '2019-01-01')).toBe('invalid-licence');
    expect(await add('west', '2019-02-01')).toBe('unknown-unit');
    expect(await codeOf(licences.change(authority(), 'none', { from: '2020-01-01', to: null }))).toBe(
      'unknown-licence',
    );
    const [early] = await licences.list(authority());
    expect(
      await codeOf(licences.change(authority(), early?.id ?? '', { from: '2020-01-01', to: null })),
    ).toBe('licence-overlaps');
  });
});
