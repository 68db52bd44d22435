import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Database,
  EpisodeLoader,
  IdentityCipher,
  OrganisationService,
  RegisterCatalogue,
  ReportsService,
  type ReportAnswer,
  type Scope,
} from '@kvalreg/core';
import {
  copingChange2017,
  goodWorkAbility2018,
  had2018,
  noSicknessBenefit2018,
  painChange2017,
  plugins,
  poorWorkAbility2018,
  register,
  visitsPrimaryCare2018,
  workingNow2018,
  workingNowPrimaryCare2018,
  type ChangeTable,
} from '@kvalreg/register-pain-rehabilitation';
import type { Browser } from '../fixtures/browser.js';
import { staffBrowser } from '../fixtures/principals.js';
import { identityKey, startTestServer, type TestServer } from '../fixtures/test-server.js';
import { episodesOf, slugOf, type Person } from './published-episodes.fixture.js';
import {
  people2017,
  peopleByUnit2018,
  peopleInPrimaryCare2018,
  peopleWithHad2018,
} from './published-people.fixture.js';

/** The whole register, as its holder reads it. */
const holder: Scope = {
  registerId: register.id,
  level: 'register',
  principal: { kind: 'system', name: 'tests' },
};

let server: TestServer;
let office: Browser;
const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });

beforeAll(async () => {
  server = await startTestServer({ plugins });
  await load('specialist', [...people2017(), ...peopleWithHad2018(), ...peopleByUnit2018()]);
  await load('primaryCare', peopleInPrimaryCare2018());
  office = await staffBrowser(server.app, server.url, [
    { role: 'register-office', registerId: register.id, unitId: null },
  ]);
}, 240_000);
afterAll(() => server.stop());

async function load(pathwayId: 'specialist' | 'primaryCare', people: readonly Person[]): Promise<void> {
  const names = [...new Set(people.map(({ unit }) => unit))];
  await get(OrganisationService).save(
    register.id,
    names.map((name) => ({
      id: slugOf(name),
      name,
      kind: 'clinic' as const,
      regionCode: '01',
      regionName: 'Region',
    })),
  );
  const pathway = register.pathways[pathwayId];
  if (!pathway) throw new Error('the register has the module');
  const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
  const loader = new EpisodeLoader(get(Database), get(RegisterCatalogue), cipher);
  await loader.load({
    registerId: register.id,
    pathway: pathwayId,
    author: 'tests',
    episodes: episodesOf(pathway, people),
  });
}

function report(tab: string, year: string, pathway = 'specialist'): Promise<ReportAnswer> {
  return get(ReportsService).standard(holder, { pathway, report: 'unit', tab, filter: { year: [year] } });
}

/** Whole numbers as they were printed: half away from zero. */
function printed(value: number | null | undefined): number {
  if (value === null || value === undefined) throw new Error('the report has no such number');
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
}

function rowOf({ nation }: ReportAnswer, indicator: string, unit: string): ReportAnswer['nation'][number] {
  const code = unit === 'Total' ? '(all)' : unit === 'Övriga' ? '(others)' : slugOf(unit);
  const row = nation.find((one) => one.indicator === indicator && one.group['unit'] === code);
  if (!row) throw new Error(`there is no row of ${unit}`);
  return row;
}

const percent = (value: number | null | undefined): number => printed((value ?? NaN) * 100);

describe('the change tables of 2017', () => {
  /**
   * Of these rows the source prints the difference of the rounded percentages. At the size that the units can have had,
   * the difference itself rounds to another number: of 36 in Sandviken, 12 + 8 − 2 are 50 %, and 33 + 22 − 6 are 49.
   */
  const roundedFirst: Readonly<Record<string, number>> = {
    Sandviken: 50,
    Sunderbyn: 64,
    Sundsvall: 82,
    'Nacka, Aleris': 96,
  };
  const tables: readonly (readonly [string, ChangeTable, Readonly<Record<string, number>>])[] = [
    ['painChange', painChange2017, {}],
    ['copingChange', copingChange2017, roundedFirst],
  ];

  it.each(tables)('%s: every row, the others and the total', async (indicator, { n, rows }, differing) => {
    const answer = await report('change', '2017');
    const shown = rows.map(([unit]) => {
      const { options = [], balance } = rowOf(answer, indicator, unit);
      return [unit, ...options.map(({ value }) => percent(value)), percent(balance?.mean)];
    });
    expect(shown).toEqual(
      rows.map(([unit, ...values]) => [unit, ...values.slice(0, 4), differing[unit] ?? values[4]]),
    );
    expect(rowOf(answer, indicator, 'Total').n).toBe(n);
    // No other row is there: the small units and the one that takes no part have none of their own.
    expect(answer.nation.filter((one) => one.indicator === indicator)).toHaveLength(rows.length);
  });

  it('explain every difference that is not the printed one', () => {
    for (const [unit, much, somewhat, , worse, difference] of copingChange2017.rows) {
      if (roundedFirst[unit] === undefined) continue;
      expect(much + somewhat - worse).toBe(difference);
      expect(Math.abs(roundedFirst[unit] - difference)).toBe(1);
    }
  });

  it('say how many units and cases are in and out', async () => {
    const { participation } = await report('change', '2017');
    // 26 units with rows, 11 small ones, and one with four first visits.
    expect(participation).toMatchObject({ unitsIn: 37, unitsOf: 38, casesOut: 4 });
  });

  it('stand on the page, sorted, with the difference and the total in its place', async () => {
    const address = '/r/nrs/reports/specialist/unit?tab=change&year=2017';
    // The choice of language leads back to the page.
    await office.send(`${address}&lang=sv`);
    const response = await office.send(address);
    expect(response.status).toBe(200);
    const html = (await response.text()).replace(/\u00a0|&nbsp;/gu, ' ');
    const row = (unit: string) => {
      const found = new RegExp(`<th scope="row">${unit}</th>(.*?)</tr>`, 'u').exec(html)?.[1] ?? '';
      return [...found.matchAll(/<td[^>]*>([^<]*)/gu)].map(([, cell = '']) => cell.split(' (')[0]);
    };
    expect(row('Uppsala')).toEqual(['4 %', '30 %', '52 %', '13 %', '21', '67']);
    expect(row('Totalt')).toEqual(['14 %', '46 %', '32 %', '8 %', '52', '1 487']);
    expect(row('Övriga \\(11 st\\.\\)')).toEqual(['6 %', '44 %', '43 %', '7 %', '43', '54']);
    const order = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/gu)].map(([, name]) => name);
    expect(order.indexOf('Ängelholm')).toBeLessThan(order.indexOf('Totalt'));
    expect(order.indexOf('Totalt')).toBeLessThan(order.indexOf('Uppsala'));
    expect(html).toContain('37 av 38 enheter ingår');
  });
});

describe('HAD on three occasions, 2018', () => {
  it.each(['anxiety', 'depression'] as const)('%s: of those who have all three', async (scale) => {
    const { nation } = await report('mood', '2018');
    const shown = (['Initial', 'Discharge', 'FollowUp'] as const).map((occasion) => {
      const result = nation.find(({ indicator }) => indicator === `${scale}${occasion}`);
      expect(result).toMatchObject({ n: had2018.n, unknown: 0 });
      return result?.options?.map(({ value }) => percent(value));
    });
    const { initial, atDischarge, followUp } = had2018[scale];
    expect(shown).toEqual([initial, atDischarge, followUp]);
  });
});

describe('work, 2018', () => {
  it('work ability by unit: change in percentage points, with the total', async () => {
    const answer = await report('work', '2018');
    for (const [indicator, rows] of [
      ['poorWorkAbility', poorWorkAbility2018],
      ['goodWorkAbility', goodWorkAbility2018],
    ] as const) {
      const shown = rows.map(([unit]) => [unit, printed(rowOf(answer, indicator, unit).value)]);
      expect(shown).toEqual(rows);
    }
  });

  it('working at the first visit, by unit and in all', async () => {
    const answer = await report('start', '2018');
    const { units, n, k } = workingNow2018;
    expect(units.map(([unit]) => [unit, percent(rowOf(answer, 'workingNow', unit).value)])).toEqual(units);
    expect(rowOf(answer, 'workingNow', 'Total')).toMatchObject({ n, k });
  });

  it('no sickness benefit, by unit and in all', async () => {
    const answer = await report('start', '2018');
    const { units, n, k } = noSicknessBenefit2018;
    const shown = units.map(([unit]) => [unit, percent(rowOf(answer, 'noSicknessBenefit', unit).value)]);
    expect(rowOf(answer, 'noSicknessBenefit', 'Total')).toMatchObject({ n, k });
    // The source prints 43 % for the 1 235 of 2 909 that it also prints, which are 42.45 %.
    expect(shown).toEqual(units.map(([unit, share]) => [unit, unit === 'Total' ? 42 : share]));
    expect(units.find(([unit]) => unit === 'Total')?.[1]).toBe(43);
  });
});

describe('primary care, 2018', () => {
  it('visits to a doctor, of those who answered both times', async () => {
    const { nation } = await report('visits', '2018', 'primaryCare');
    const { n, initial, followUp } = visitsPrimaryCare2018;
    const shown = ['visitsInitial', 'visitsFollowUp'].map((name) => {
      const result = nation.find(({ indicator }) => indicator === name);
      expect(result?.n).toBe(n);
      return result?.options?.map(({ value }) => percent(value));
    });
    expect(shown).toEqual([initial, followUp]);
  });

  it('working at the first visit; units of the others have rows of their own here', async () => {
    const answer = await report('start', '2018', 'primaryCare');
    const { units, n, k } = workingNowPrimaryCare2018;
    const named = units.filter(([unit]) => unit !== 'Övriga');
    expect(named.map(([unit]) => [unit, percent(rowOf(answer, 'workingNow', unit).value)])).toEqual(named);
    expect(rowOf(answer, 'workingNow', 'Total')).toMatchObject({ n, k });
  });
});
