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
      [`${pathway}/forms/operation/items/visitOn`]: { kind: 'date', label: anyText, required: true },
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
