import { planAnalysis, type IndicatorRequest, type IndicatorResult } from '@kvalreg/engine';
import type { RawEpisode } from '@kvalreg/testing';
import { cervical } from '../cervical/pathway.js';
import { lumbar } from '../lumbar/pathway.js';
import { register } from '../register.js';
import { countNaively, type Counted } from './naive-indicators.fixture.js';
import { cervicalOperations, figuresOn, lumbarOperations } from './random-operations.fixture.js';

/** Both pathways with random operations and the indicators that are counted naively. */
export const compared = [
  {
    id: 'lumbar',
    pathway: lumbar,
    plan: planAnalysis(register.id, 'lumbar', lumbar),
    operations: lumbarOperations,
    indicators: [
      'waitingTime',
      'littleLegPain',
      'odiDiscHerniation',
      'odiStenosis',
      'fusionAtFirst',
      'thromboprophylaxis',
      'registrationDelay',
    ],
  },
  {
    id: 'cervical',
    pathway: cervical,
    plan: planAnalysis(register.id, 'cervical', cervical),
    operations: cervicalOperations,
    indicators: ['ndiAnterior', 'voiceProblems', 'swallowingProblems', 'registrationDelay'],
  },
] as const;

export function requestOf(indicators: readonly string[]): IndicatorRequest {
  return { indicators, groups: [['unit', 'year'], ['year'], []], dataDate: figuresOn };
}

/** What the loops count for the same group of operations. */
export function naiveOf(result: IndicatorResult, episodes: readonly RawEpisode[]): Counted {
  const { unit, year } = result.group;
  const members = episodes.filter(
    (episode) =>
      (unit === undefined || episode.unit === unit) &&
      (year === undefined || episode.indexDate.startsWith(year)),
  );
  return countNaively(result.indicator, members, figuresOn);
}

export function countedBy({ population, excluded, unknown, n, k }: IndicatorResult): Counted {
  return { population, excluded: [...excluded], unknown, n, k: k ?? 0 };
}
