import { describe, expect, it } from '@jest/globals';
import { edited, handSurgery } from '../../fixtures/hand-surgery.fixture.js';
import { parseManifest } from '../../schema/manifest.js';
import { anyText, numberField, pathway } from '../mistake.fixture.js';

const problemsAfter = (changes: Readonly<Record<string, unknown>>): unknown => {
  const parsed = parseManifest(edited(handSurgery(), changes));
  return 'problems' in parsed ? parsed.problems : [];
};

describe('a correct declaration has no problems', () => {
  it('with an occasion that hangs on a date', () => {
    const changes = {
      [`${pathway}/occasions/year1/opens`]: 'anchor',
      [`${pathway}/occasions/year1/anchor`]: ['surgery', 'day'],
      // It counts from another day than month 3, so that the windows cannot be compared.
      [`${pathway}/occasions/month3/window/after`]: 300,
    };
    expect(problemsAfter(changes)).toEqual([]);
  });

  it('with an occasion that is there for some only, because its date is asked of them', () => {
    const changes = {
      [`${pathway}/occasions/year1/opens`]: 'anchor',
      [`${pathway}/occasions/year1/anchor`]: ['surgery', 'visitOn'],
      [`${pathway}/forms/operation/items/visitOn`]: {
        kind: 'date',
        label: anyText,
        required: true,
        notAfter: 'today',
      },
      [`${pathway}/forms/operation/pages/0/fields/5`]: 'visitOn',
      [`${pathway}/forms/operation/visibleIf/visitOn`]: { op: 'isKnown', args: [numberField('minutes')] },
    };
    expect(problemsAfter(changes)).toEqual([]);
  });

  it('with a profile of scores and answers', () => {
    const scales = [
      { title: anyText, key: 'symptoms.total', range: [0, 4], decimals: 0, better: 'lower' },
      { title: anyText, key: 'symptoms.numbness', range: [0, 4], decimals: 0, better: 'lower' },
      { title: anyText, key: 'absentDays', range: [0, 400], decimals: 0, better: 'lower' },
    ];
    const own = { title: anyText, occasions: ['month3', 'year1'], reference: 'year1', scales };
    expect(problemsAfter({ [`${pathway}/profiles`]: { own } })).toEqual([]);
  });

  it('with a balance, pooled units and a criterion for units', () => {
    const changes = {
      [`${pathway}/indicators/numbnessYear1/balance`]: { title: anyText, plus: ['0'], minus: ['1', '2'] },
      [`${pathway}/reports/yearly/tabs/0/figures/0/by`]: 'unit',
      [`${pathway}/reports/yearly/tabs/0/figures/0/pool`]: { title: anyText, below: 10 },
      [`${pathway}/reports/yearly/unitCriterion`]: { title: anyText, indicator: 'operations', atLeast: 10 },
    };
    expect(problemsAfter(changes)).toEqual([]);
  });
});

describe('a period that nothing says the end of', () => {
  const planned = {
    [`${pathway}/occasions/year1/opens`]: 'anchor',
    [`${pathway}/occasions/year1/anchor`]: ['surgery', 'visitOn'],
    [`${pathway}/forms/operation/items/visitOn`]: { kind: 'date', label: anyText, required: true },
    [`${pathway}/forms/operation/pages/0/fields/5`]: 'visitOn',
  };
  const readers = ['relieved', 'symptomChange', 'numbnessYear1'];

  it('is declared where the date that an occasion hangs on may lie in the future', () => {
    expect(problemsAfter(planned)).toEqual(
      readers.map((name) => ({
        code: 'complete-after',
        path: `pathways.carpalTunnel.indicators.${name}.completeAfter`,
        message: expect.stringMatching(
          /"year1" is answered: it hangs on surgery\.visitOn, .*Declare completeAfter/,
        ),
      })),
    );
    const declared = Object.fromEntries(
      readers.map((name) => [`${pathway}/indicators/${name}/completeAfter`, { months: 18 }]),
    );
    expect(problemsAfter({ ...planned, ...declared })).toEqual([]);
  });

  it('is declared where cases count by the day of an answer and others are read too', () => {
    const relieved = `${pathway}/indicators/relieved`;
    const day = (occasion: string) => ({ op: 'field', type: 'date', path: [occasion, 'answeredOn'] });
    expect(problemsAfter({ [`${relieved}/date`]: day('year1') })).toEqual([]);
    expect(problemsAfter({ [`${relieved}/date`]: day('month3') })).toMatchObject([
      { code: 'complete-after', path: 'pathways.carpalTunnel.indicators.relieved.completeAfter' },
    ]);
    expect(
      problemsAfter({ [`${relieved}/date`]: day('month3'), [`${relieved}/completeAfter`]: { years: 1 } }),
    ).toEqual([]);
  });

  it('is declared of a time to event that counts by another day', () => {
    const relieved = `${pathway}/indicators/relieved`;
    const curve = {
      kind: 'time-to-event',
      title: anyText,
      definition: anyText,
      end: { op: 'field', type: 'date', path: ['surgery', 'day'] },
      event: { op: 'field', type: 'boolean', path: ['surgery', 'answered'] },
      horizon: 30,
      at: [30],
    };
    const day = { op: 'field', type: 'date', path: ['surgery', 'answeredOn'] };
    const codes = (indicator: object) =>
      problemsAfter({ [relieved]: indicator, [`${pathway}/publication`]: undefined }) as {
        readonly code: string;
        readonly message: string;
      }[];
    expect(codes(curve).filter(({ code }) => code === 'complete-after')).toEqual([]);
    expect(codes({ ...curve, date: day }).filter(({ code }) => code === 'complete-after')).toMatchObject([
      { message: expect.stringContaining('followed to the horizon') as unknown },
    ]);
  });
});
