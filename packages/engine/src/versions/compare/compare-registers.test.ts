import { describe, expect, it } from '@jest/globals';
import { lintRegister, parseManifest, type Register } from '@kvalreg/declaration';
import fc from 'fast-check';
import { compareRegisters, isBreaking } from './compare-registers.js';
import { changedHip, hipRegister } from './hip-register.fixture.js';

const pathway = 'pathways/hip';
const visit = `${pathway}/forms/visit`;
const surgery = `${pathway}/forms/surgery`;
const raised = { [`${visit}/version`]: '2', [`${surgery}/version`]: '2' };
const label = { en: 'Other' };

function changesAfter(changes: Readonly<Record<string, unknown>>) {
  return compareRegisters(hipRegister(), changedHip({ ...raised, ...changes }));
}

/** Where, how severe, what it says, and what it affects. */
type Row = readonly [
  title: string,
  changes: Readonly<Record<string, unknown>>,
  path: string,
  severity: string,
  message: RegExp,
  affects?: readonly string[],
];
const painReaders = ['indicator hip.painFree', 'report hip.yearly', 'goal table goals'];
const removedNote = {
  [`${surgery}/items/note`]: undefined,
  [`${surgery}/pages/0/fields`]: ['day', 'side', 'minutes'],
};

const rows: readonly Row[] = [
  [
    'a new question',
    {
      [`${visit}/items/sleep`]: { kind: 'boolean', label },
      [`${visit}/pages/0/fields`]: ['satisfied', 'steps', 'more', 'pain', 'sleep'],
    },
    `${visit}/items/sleep`,
    'compatible',
    /question is new/,
  ],
  ['a removed question', removedNote, `${surgery}/items/note`, 'breaks', /removed.*in no analysis any more/],
  [
    'a wording',
    { [`${visit}/items/satisfied/label`]: label },
    `${visit}/items/satisfied/label`,
    'compatible',
    /was "Are you satisfied\?" and is "Other"/,
  ],
  [
    'a new code',
    { [`${surgery}/items/side/options/both`]: label },
    `${surgery}/items/side/options/both`,
    'compatible',
    /code "both" is new/,
  ],
  [
    'a removed code',
    {
      [`${surgery}/items/side/options/left`]: undefined,
      [`${surgery}/items/side/options/both`]: label,
      [`${pathway}/dimensions/side/options/0/code`]: 'both',
    },
    `${surgery}/items/side/options/left`,
    'needs-map',
    /"left" is removed. Earlier "left" would be unknown/,
    ['dimension hip.side', 'report hip.yearly'],
  ],
  [
    'a relabelled code',
    { [`${surgery}/items/side/options/left`]: label },
    `${surgery}/items/side/options/left`,
    'compatible',
    /was "Left" and is "Other": if that means something else, map it/,
  ],
  [
    'codes in another order',
    { [`${surgery}/items/side/options`]: { right: { en: 'Right' }, left: { en: 'Left' } } },
    `${surgery}/items/side/options`,
    'compatible',
    /another order/,
  ],
  [
    'a wider range',
    { [`${visit}/items/steps/max`]: 40000 },
    `${visit}/items/steps/max`,
    'compatible',
    /was 30000 and is 40000/,
  ],
  [
    'a narrower range',
    { [`${visit}/items/steps/max`]: 20000 },
    `${visit}/items/steps/max`,
    'needs-map',
    /Earlier "30000" would be unknown/,
  ],
  [
    'a longer scale',
    { [`${visit}/instruments/pain/items/rest/max`]: 10, [`${visit}/instruments/pain/version`]: '2' },
    `${visit}/instruments/pain/items/rest/max`,
    'needs-map',
    /read as they stand/,
    ['score visit.pain.sum', ...painReaders],
  ],
  [
    'another unit',
    { [`${surgery}/items/minutes/unit`]: { en: 'h' } },
    `${surgery}/items/minutes/unit`,
    'needs-map',
    /unit was "min" and is "h"/,
  ],
  [
    'a step',
    { [`${surgery}/items/minutes/step`]: 7 },
    `${surgery}/items/minutes/step`,
    'needs-map',
    /Earlier "600"/,
  ],
  [
    'decimals',
    { [`${surgery}/items/minutes/decimals`]: 1 },
    `${surgery}/items/minutes/decimals`,
    'compatible',
    /decimals was 0 and is 1/,
  ],
  [
    'a demand',
    { [`${visit}/items/satisfied/required`]: true },
    `${visit}/items/satisfied/required`,
    'compatible',
    /required is new/,
  ],
  [
    'another type',
    { [`${surgery}/items/note/kind`]: 'date', [`${surgery}/items/note/maxLength`]: undefined },
    `${surgery}/items/note/kind`,
    'breaks',
    /column was text and is date/,
  ],
  [
    'another calculation',
    { [`${visit}/calculations/more/args/1/value`]: 6000 },
    `${visit}/calculations/more`,
    'breaks',
    /kvalreg rescore/,
    painReaders,
  ],
  [
    'the last calculation gone',
    {
      [`${visit}/calculations`]: undefined,
      [`${visit}/items/more`]: { kind: 'integer', min: 0, max: 9, label },
    },
    `${visit}/calculations/more`,
    'breaks',
    /calculation is removed/,
  ],
  [
    'a condition',
    { [`${visit}/visibleIf/steps`]: { op: 'field', type: 'boolean', path: ['satisfied'] } },
    `${visit}/visibleIf/steps`,
    'compatible',
    /answers from now on/,
  ],
  [
    'another formula',
    { [`${visit}/instruments/pain/scores/sum/value/op`]: 'mul', [`${visit}/instruments/pain/version`]: '2' },
    `${visit}/instruments/pain/scores/sum/value`,
    'breaks',
    /kvalreg rescore/,
    painReaders,
  ],
  [
    'another range of a score',
    { [`${visit}/instruments/pain/scores/sum/range`]: [0, 9], [`${visit}/instruments/pain/version`]: '2' },
    `${visit}/instruments/pain/scores/sum/range`,
    'compatible',
    /range of the score was \[0,8\] and is \[0,9\]/,
    painReaders,
  ],
  [
    'another rule for missing answers',
    { [`${visit}/instruments/pain/missingRule`]: label, [`${visit}/instruments/pain/version`]: '2' },
    `${visit}/instruments/pain/missingRule`,
    'compatible',
    /missingRule/,
  ],
  [
    'a version of an instrument',
    { [`${visit}/instruments/pain/version`]: '2' },
    `${visit}/instruments/pain/version`,
    'compatible',
    /"hip-pain" was "1" and is "2"/,
  ],
  [
    'an instrument that keeps its version',
    { [`${visit}/instruments/pain/scores/sum/value/op`]: 'mul' },
    `${visit}/instruments/pain/version`,
    'breaks',
    /raise its version/,
  ],
  [
    'a form that keeps its version',
    { ...removedNote, [`${surgery}/version`]: '1' },
    `${surgery}/version`,
    'breaks',
    /raise its version/,
  ],
  [
    'a register that keeps its version',
    { version: '1', 'title/en': 'Other' },
    'version',
    'breaks',
    /raise its version/,
  ],
  [
    'a window',
    { [`${pathway}/occasions/year1/window/after`]: 60 },
    `${pathway}/occasions/year1/window/after`,
    'compatible',
    /keep them/,
    ['indicator hip.satisfied', ...painReaders],
  ],
  [
    'a definition',
    { [`${pathway}/indicators/satisfied/numerator/args/1/value`]: false },
    `${pathway}/indicators/satisfied/numerator`,
    'breaks',
    /not the same measure/,
  ],
  [
    'a goal',
    { [`${pathway}/indicators/painFree/goal/high/atLeast`]: 0.6 },
    `${pathway}/indicators/painFree/goal/high/atLeast`,
    'compatible',
    /was 0.5 and is 0.6/,
    ['report hip.yearly', 'goal table goals'],
  ],
  [
    'a removed indicator',
    { [`${pathway}/indicators/satisfied`]: undefined },
    `${pathway}/indicators/satisfied`,
    'breaks',
    /indicator is removed/,
  ],
  [
    'a removed report',
    { [`${pathway}/reports/yearly`]: undefined },
    `${pathway}/reports/yearly`,
    'breaks',
    /is removed/,
  ],
  [
    'a removed goal table',
    { 'goalTables/goals': undefined },
    'goalTables/goals',
    'breaks',
    /a goal table that people read/,
  ],
  [
    'another title',
    { 'title/en': 'Other' },
    'title',
    'compatible',
    /title was "Hip register" and is "Other"/,
  ],
];

describe('compareRegisters', () => {
  it.each(rows.map((row) => [row[0], row] as const))(
    'tells %s',
    (_, [, changes, place, severity, message, affects = []]) => {
      const { changes: found } = changesAfter(changes);
      const path = place.replaceAll('/', '.');
      expect(found).toContainEqual({
        path,
        kind: expect.stringMatching(/^(added|removed|changed|reordered)$/),
        severity,
        message: expect.stringMatching(message),
        affects: expect.arrayContaining([...affects]),
      });
      expect(
        found.filter((change) => change.path === path).every(({ message: words }) => words.endsWith('.')),
      ).toBe(true);
    },
  );

  it.each([
    [
      'a removed code',
      {
        [`${surgery}/items/side/options/left`]: undefined,
        [`${surgery}/items/side/options/both`]: label,
        [`${pathway}/dimensions/side/options/0/code`]: 'both',
      },
      { side: { codes: { left: 'both', right: 'right' } } },
      `${surgery}/items/side/options/left`,
    ],
    [
      'another unit',
      { [`${surgery}/items/minutes/unit`]: { en: 'h' } },
      { minutes: 'unknown' },
      `${surgery}/items/minutes/unit`,
    ],
  ])('lets a map answer for %s', (_, changes, fields, place) => {
    const { changes: found } = changesAfter({
      ...changes,
      [`${surgery}/earlier`]: [{ version: '1', fields }],
    });
    expect(found).toContainEqual(
      expect.objectContaining({
        path: place.replaceAll('/', '.'),
        severity: 'compatible',
        message: expect.stringContaining('A map'),
      }),
    );
    expect(found.filter(({ severity }) => severity === 'needs-map')).toEqual([]);
  });

  it('says which code a map has forgotten', () => {
    const changes = {
      [`${surgery}/items/side/options/left`]: undefined,
      [`${surgery}/items/side/options/both`]: label,
      [`${pathway}/dimensions/side/options/0/code`]: 'both',
      [`${surgery}/earlier`]: [{ version: '1', fields: { side: { codes: { left: 'both' } } } }],
    };
    expect(changesAfter(changes).changes).toContainEqual(
      expect.objectContaining({
        severity: 'needs-map',
        message: expect.stringContaining('Earlier "right" would be unknown'),
      }),
    );
  });

  it('names the columns that appear, disappear and change their type', () => {
    const { columns } = changesAfter({
      ...removedNote,
      [`${visit}/items/steps`]: { kind: 'text', maxLength: 5, label },
      [`${visit}/items/walks`]: { kind: 'boolean', label },
      [`${visit}/pages/0/fields`]: ['satisfied', 'steps', 'walks', 'pain', 'more'],
      [`${visit}/calculations/more`]: { op: 'literal', type: 'number', value: 1 },
    });
    expect(columns).toEqual([
      { table: 'hip.surgery', column: 'note', change: 'removed', before: 'text', after: null },
      { table: 'hip.visit', column: 'steps', change: 'type', before: 'number', after: 'text' },
      { table: 'hip.visit', column: 'walks', change: 'added', before: null, after: 'boolean' },
    ]);
  });

  describe('of rows that come as files', () => {
    const side = { kind: 'choice', options: { left: label, right: label }, label };
    const feed = {
      title: label,
      description: label,
      items: {
        number: { kind: 'text', maxLength: 9, required: true, label },
        day: { kind: 'date', required: true, label },
        side,
      },
      key: 'number',
      index: 'day',
      dimensions: {},
      indicators: {
        left: {
          kind: 'proportion',
          title: label,
          definition: label,
          denominator: { op: 'isKnown', args: [{ op: 'field', type: 'text', path: ['row', 'side'] }] },
          numerator: {
            op: 'eq',
            args: [
              { op: 'field', type: 'text', path: ['row', 'side'] },
              { op: 'literal', type: 'text', value: 'left' },
            ],
          },
        },
      },
      reports: {},
    };
    const before = { ...changedHip({ feeds: { visits: feed } }), version: '1' };
    const later = (items: object) =>
      compareRegisters(before, changedHip({ feeds: { visits: { ...feed, items } } }));

    it('tells what becomes of a variable and its codes, and who reads it', () => {
      expect(lintRegister(before)).toEqual([]);
      const { number, day } = feed.items;
      const both = { ...side, options: { left: label, both: label } };
      expect(later({ number, day, side: both }).changes).toContainEqual({
        path: 'feeds.visits.items.side.options.right',
        kind: 'removed',
        severity: 'breaks',
        message: expect.stringContaining('deliver them again'),
        affects: ['indicator visits.left'],
      });
      const added = later({ ...feed.items, note: { kind: 'text', maxLength: 9, label } });
      expect(added.changes).toContainEqual(
        expect.objectContaining({ path: 'feeds.visits.items.note', kind: 'added', severity: 'compatible' }),
      );
      expect(isBreaking(added)).toBe(false);
      const { feeds: _, ...without } = changedHip({});
      expect(compareRegisters(before, without).changes).toContainEqual(
        expect.objectContaining({ path: 'feeds.visits', kind: 'removed', severity: 'breaks' }),
      );
    });
  });

  it('finds nothing between a register and itself', () => {
    const same = compareRegisters(hipRegister(), hipRegister());
    expect(same).toMatchObject({ changes: [], columns: [] });
    expect(isBreaking(same)).toBe(false);
    expect(isBreaking(changesAfter(removedNote))).toBe(true);
    expect(isBreaking(changesAfter({}))).toBe(false);
  });

  it('names whatever single thing is edited, and says the same each time', () => {
    expect(lintRegister(hipRegister())).toEqual([]);
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...leaves(hipRegister())), fc.nat(), ([place, value], by) => {
        const edited = changedHip({ version: '1', [place]: otherThan(value, by) });
        const parsed = parseManifest(edited);
        fc.pre('register' in parsed);
        tried += 1;
        const { changes } = compareRegisters(hipRegister(), edited);
        const path = place.replaceAll('/', '.');
        const named = changes.some(
          (change) => path.startsWith(change.path) || isSamePlace(change.path, path),
        );
        expect({ path, named, found: changes.map((change) => change.path) }).toMatchObject({ named: true });
        expect(compareRegisters(hipRegister(), edited).changes).toEqual(changes);
        const back = compareRegisters(edited, hipRegister()).changes;
        expect(back.length).toBeGreaterThan(0);
      }),
      { numRuns: 400, maxSkipsPerRun: 100 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

/** Parts of lists are named by id or code, or counted from 1. */
function isSamePlace(path: string, place: string): boolean {
  const [named, counted] = [path.split('.'), place.split('.')];
  return named.every((key, at) => key === counted[at] || /^\d+$/.test(counted[at] ?? ''));
}

function otherThan(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value + 1 + (by % 3);
  if (typeof value === 'boolean') return !value;
  return `${String(value)}x`;
}

/** Every scalar of a register with its place, beside the version. */
function leaves(json: unknown, place = ''): readonly (readonly [string, unknown])[] {
  if (typeof json !== 'object' || json === null) return place === 'version' ? [] : [[place, json]];
  return Object.entries(json as Register).flatMap(([key, inner]) =>
    leaves(inner, place === '' ? key : `${place}/${key}`),
  );
}
