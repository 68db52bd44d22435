import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scoreInstrument } from '@kvalreg/engine';
import { instrumentById, instrumentIds, settingsOf } from './catalogue.js';
import { resolveInstrument, settingsFromParams } from './params.js';

describe('the catalogue', () => {
  it('holds every instrument of the four registers', () => {
    expect(instrumentIds).toEqual(
      expect.arrayContaining(
        (
          'nrs-back nrs-leg nrs-neck nrs-arm odi ndi eq5d3l eq5d5l eqvas ga satisfaction-se satisfaction-no benefit-no ' +
          'nrs-register-pain-change nrs-register-coping-change ems mjoa srs22r frankel asa hads mpi rand36 cpaq8 isi was wai ' +
          'pcs tsk17 tsk13 tsk11 pa-sos godin pei startback ompsq10 madrs-s charlson bmi age'
        ).split(' '),
      ),
    );
  });

  it.each(instrumentIds)('finds %s by its own id', (id) => {
    expect(instrumentById(id).id).toBe(id);
  });

  it.each(instrumentIds)(
    'gives %s another version for every other setting, and none for the default',
    (id) => {
      const versions = settingsOf(id).flatMap((setting) => {
        const values =
          'from' in setting
            ? Array.from({ length: setting.to - setting.from + 1 }, (_, at) => setting.from + at)
            : Object.keys(setting.options);
        expect(values).toContain(setting.default);
        expect(setting.about.length).toBeGreaterThan(20);
        const byDefault = instrumentById(id, { [setting.name]: setting.default });
        expect(byDefault).toEqual(instrumentById(id));
        const others = values.filter((value) => value !== setting.default);
        return others.map((value) => instrumentById(id, { [setting.name]: value }).version);
      });
      expect(new Set([...versions, instrumentById(id).version]).size).toBe(versions.length + 1);
    },
  );

  it.each([
    [
      'an unknown instrument',
      () => instrumentById('constructor'),
      /Unknown instrument "constructor". Known: nrs-back/,
    ],
    [
      'an unknown value set',
      () => instrumentById('eq5d3l', { valueSet: 'nl' }),
      /Unknown value set "nl". Known: uk-3l-tto-dolan-1997, se-3l-tto-burstrom-2014\./,
    ],
    [
      'a value set of five levels for three',
      () => instrumentById('eq5d3l', { valueSet: 'no-5l-garratt-2025' }),
      /Unknown value set/,
    ],
    // Its coefficients could not be read from any open source.
    [
      'a value set that nobody could check',
      () => instrumentById('eq5d3l', { valueSet: 'se-3l-vas-burstrom-2014' }),
      /Unknown value set/,
    ],
    [
      'a minimum',
      () => instrumentById('odi', { minAnswered: 11 }),
      /"odi" is 11: write a whole number from 1 to 10/,
    ],
    [
      'a setting',
      () => instrumentById('nrs-back', { minAnswered: 1 }),
      /has no setting "minAnswered". It has none/,
    ],
    ['an unknown rule', () => instrumentById('rand36', { missing: 'zero' }), /Known: rand, half/],
  ])('refuses %s', (_, ask, message) => {
    expect(ask).toThrow(message);
  });
});

describe('settings in a file', () => {
  it('have short names, or those of the declarations', () => {
    expect(settingsFromParams({ min_answered: 8, valueset: 'x', weights: 'y', missing: null })).toEqual({
      minAnswered: 8,
      valueSet: 'x',
      weights: 'y',
    });
    expect(settingsFromParams({ minAnswered: 8, age_points: 'decades' })).toEqual({
      minAnswered: 8,
      agePoints: 'decades',
    });
  });

  it.each([
    [{ minimum: 8 }, 'Unknown setting "minimum". Known: min_answered'],
    [{ valueset: ['x'] }, 'Setting "valueset" is ["x"]: write a word or a number.'],
    [
      { min_answered: '8' },
      'The minimum of answered questions of "odi" is "8": write a whole number from 1 to 10.',
    ],
    [{ missing: 'half' }, 'Instrument "odi" has no setting "missing". It has: minAnswered.'],
    [{ toString: 8 }, 'Unknown setting "toString"'],
  ])('%j are refused: %s', (params, problem) => {
    expect(resolveInstrument('odi', params)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('what settings change', () => {
  const allButOne = (id: string, value: number, missing: string) =>
    Object.fromEntries(
      Object.keys(instrumentById(id).items)
        .filter((item) => item !== missing)
        .map((item) => [item, value]),
    );

  it.each([
    ['isi', { minAnswered: 6 }, allButOne('isi', 2, 'isi4'), { score: 14 }],
    ['tsk17', { minAnswered: 16 }, allButOne('tsk17', 2, 'tsk1'), { score: 38.25 }],
    ['tsk13', { minAnswered: 12 }, allButOne('tsk13', 2, 'tsk1'), { score: 26 }],
    ['tsk11', { minAnswered: 10 }, allButOne('tsk11', 2, 'tsk1'), { score: 22 }],
    ['madrs-s', { minAnswered: 8 }, allButOne('madrs-s', 4, 'madrs1'), { score: 36 }],
    ['pei', { minAnswered: 6 }, allButOne('pei', 2, 'pei1'), { score: null, answered: 5 }],
    ['hads', { minAnswered: 7 }, allButOne('hads', 1, 'hads1'), { anxiety: null, depression: 7 }],
    ['srs22r', { minAnswered: 5 }, allButOne('srs22r', 4, 'srs1'), { pain: null, function: 4, total: null }],
    // Four of eleven possible points above the lowest: as much of the thirteen that the whole has.
    [
      'ems',
      { minAnswered: 4 },
      { emsGait: 3, emsHand: 1, emsProprio: 3, emsParesthesia: 1 },
      { score: expect.closeTo(5 + (13 * 4) / 11, 8) },
    ],
    ['mjoa', { minAnswered: 3 }, { mjoaUe: 5, mjoaLe: 0, mjoaSens: 3 }, { score: 9.6 }],
    ['mjoa', { minAnswered: 4 }, { mjoaUe: 5, mjoaLe: 0, mjoaSens: 3 }, { score: null }],
    ['wai', { minAnswered: 6 }, { wai1: 0, wai2: 2, wai3: 1, wai5: 1, wai6: 1, wai7: 1 }, { score: 7 }],
    [
      'ompsq10',
      { minAnswered: 9 },
      allButOne('ompsq10', 5, 'ompsq3'),
      { score: expect.closeTo(1 + (99 * 44) / 89, 8) },
    ],
    ['startback', { minAnswered: 8 }, allButOne('startback', 1, 'sbst1'), { total: 7.875, psychosocial: 4 }],
    [
      'srs22r',
      { minAnswered: 5, totals: 'answered' },
      allButOne('srs22r', 4, 'srs1'),
      { pain: null, total: 4, subtotal: 4 },
    ],
    [
      'pcs',
      { missing: 'half' },
      allButOne('pcs', 3, 'pcs6'),
      { rumination: 12, magnification: 9, helplessness: 18, total: 39 },
    ],
    [
      'cpaq8',
      { missing: 'half' },
      allButOne('cpaq8', 5, 'cpaq4'),
      { activityEngagement: 20, painWillingness: 4, total: 24 },
    ],
    ['mpi', { missing: 'complete' }, allButOne('mpi', 3, 'mpi15'), { support: null, interference: 3 }],
    ['mpi', { missing: 'any' }, { mpi15: 4 }, { support: 4, interference: null, generalActivity: null }],
    ['godin', { missing: 'zero' }, { godinMild: 2 }, { lsi: 6, healthContribution: 0 }],
    ['godin', { missing: 'zero' }, {}, { lsi: null, healthContribution: null }],
    ['charlson', { agePoints: 'decades' }, { codes: ['I50.0'], age: 49 }, { score: 1 }],
    ['charlson', { agePoints: 'decades' }, { codes: ['I50.0'], age: 50 }, { score: 2 }],
    ['charlson', { agePoints: 'decades' }, { codes: ['I50.0'], age: 97 }, { score: 5 }],
    ['charlson', { agePoints: 'decades' }, { codes: ['I50.0'] }, { score: null }],
    ['charlson', { agePoints: 'decades', weights: 'quan2011' }, { codes: ['I50'], age: 65 }, { score: 4 }],
  ] as const)('%s with %j', (id, settings, answers, scores) => {
    expect(scoreInstrument(instrumentById(id, settings), answers).scores).toMatchObject(scores);
  });

  it.each([
    ['ga', {}, { ga: 0 }, { painReduced: null }],
    ['ga', { noPain: 'counted' }, { ga: 0 }, { painReduced: false }],
    ['ga-leg', { noPain: 'counted' }, { ga: 2 }, { painReduced: true }],
    [
      'godin',
      {},
      { godinStrenuous: 0, godinModerate: 0, godinMild: 10 },
      { activity: 'insufficiently-active' },
    ],
    [
      'godin',
      { bands: 'total' },
      { godinStrenuous: 0, godinModerate: 0, godinMild: 10 },
      { activity: 'active' },
    ],
  ] as const)('words of %s with %j', (id, settings, answers, category) => {
    expect(scoreInstrument(instrumentById(id, settings), answers).category).toMatchObject(category);
  });

  it('leaves full answers as they are', () => {
    const full = allButOne('tsk17', 2, '');
    expect(scoreInstrument(instrumentById('tsk17', { minAnswered: 9 }), full).category).toEqual({
      high: true,
    });
    // Thirteen twos and four that are reversed from 2 to 3 are 38; one point less is 37, and not above it.
    const limit = { ...full, tsk1: 1 };
    expect(scoreInstrument(instrumentById('tsk17', { minAnswered: 9 }), limit)).toMatchObject({
      scores: { score: 37 },
      category: { high: false },
    });
  });

  it('takes scale scores that were computed elsewhere', () => {
    const scales = { householdChores: 3.2, outdoorWork: 4, awayFromHome: 2.5, socialActivities: 2.25 };
    const { scores } = scoreInstrument(instrumentById('mpi-scales'), scales);
    expect(scores['generalActivity']).toBeCloseTo(2.9875, 9);
  });
});

it('has its settings and defaults in the guide', () => {
  const guide = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const row = /^\| ([\w-]+) +\| `(\w+)`[^|]*\| ([\w-]+) +\|/gm;
  const written = [...guide.matchAll(row)].map(([, id = '', param = '', value]) => {
    const [[name] = []] = Object.entries(settingsFromParams({ [param]: 'any' }));
    return [id, name, value];
  });
  const declared = instrumentIds.flatMap((id) =>
    settingsOf(id).map((setting) => [id, setting.name, String(setting.default)]),
  );
  expect(written).toEqual(declared);
});
