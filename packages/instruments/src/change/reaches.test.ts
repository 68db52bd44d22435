import { describe, expect, it } from '@jest/globals';
import { evaluate, field } from '@kvalreg/expression';
import { instrumentById } from '../catalogue/catalogue.js';
import { reaches } from './reaches.js';
import { thresholds, type Threshold } from './thresholds.js';

const before = field<number>('number', 'baseline', 'odi', 'score');
const after = field<number>('number', 'year1', 'odi', 'score');
const outcome = (threshold: Threshold, from: number | null, to: number | null) =>
  evaluate(reaches(threshold, before, after).node, ([occasion]) => (occasion === 'baseline' ? from : to));
const all = Object.entries<Threshold>(thresholds);

describe('a published limit', () => {
  it.each([
    ['odiSuccessDiscHerniation', 40, 20, true],
    ['odiSuccessDiscHerniation', 40, 21, false],
    ['odiSuccessStenosis', 70, 49, true],
    ['odiSuccessStenosis', 70, 50, false],
    ['odiSuccessStenosis', 0, 0, null],
    ['odiFailureDiscHerniation', 40, 28, true],
    ['odiFailureDiscHerniation', 40, 27, false],
    ['odiVeryGoodFunction', null, 22, true],
    ['odiVeryGoodFunction', 90, 22.5, false],
    ['odiNoticed', 40, null, null],
    ['nrsLegSubstantial', 8, 4.5, true],
    ['ndiSuccessAnterior', 40, 26, true],
    ['ndiSuccessAnterior', 40, 28, false],
    ['eq5dSubstantial', 0.42, 0.72, true],
    ['eq5dSubstantial', 0.42, 0.719, false],
    ['eq5dNoticed', -0.594, -0.494, true],
  ] as const)('%s from %s to %s: %s', (name, from, to, expected) => {
    expect(outcome(thresholds[name], from, to)).toBe(expected);
  });

  it.each(all)('%s is about a score that there is, in its direction', (_, threshold) => {
    const score = instrumentById(threshold.instrument).scores[threshold.score];
    expect(score?.better).toBe(threshold.better);
    const [low = NaN, high = NaN] = score?.range ?? [];
    const most = 'atMost' in threshold.limit ? high : threshold.limit.kind === 'percent' ? 100 : high - low;
    const [value = NaN] = Object.values(threshold.limit).filter((part) => typeof part === 'number');
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(most);
  });
});
