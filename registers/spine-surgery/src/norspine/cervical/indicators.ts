import type { Text, WrittenIndicator } from '@kvalreg/declaration';
import { eq, not, oneOf, type Expr } from '@kvalreg/expression';
import { reaches, thresholds } from '@kvalreg/instruments';
import { scaleOf, type Scale } from '../../shared/scale-of.js';
import { cervicalInstruments as instruments } from '../instruments.js';
import { activityIndicators, delayIndicators, shareOf, source } from '../measures.js';
import { changeOf, operationIndicators, resultIndicators } from '../outcomes.js';
import { definitions } from '../texts/definitions.js';
import { neckProcedures } from '../texts/dimensions.js';
import { exclusionTitles, indicatorTitles as titles } from '../texts/indicators.js';
import type { At } from './case.js';
import { mainProcedure } from './dimensions.js';

/** The three quality indicators of the neck, as docs/adr/0011-the-nine-norspine-indicators.md settles them. */
function qualityIndicators({ baseline, surgery, months3, months12 }: At) {
  const population = oneOf(surgery.approach, 'anterior', 'combined');
  const myelopathy = { title: exclusionTitles.myelopathy, when: surgery.myelopathy };
  const notAnswered3 = { title: exclusionTitles.notAnswered3, when: not(months3.answered) };
  return {
    ndiAnterior: shareOf({
      title: titles.ndiAnterior,
      definition: definitions.ndiAnterior,
      population,
      exclusions: [
        myelopathy,
        { title: exclusionTitles.notAnswered12, when: not(months12.answered) },
        { title: exclusionTitles.ndiZero, when: eq(baseline.ndi.score, 0) },
      ],
      numerator: reaches(thresholds.ndiSuccessAnterior, baseline.ndi.score, months12.ndi.score),
      better: 'higher',
      goal: { high: { above: 0.7 }, moderate: { atLeast: 0.4 }, years: 2, lag: 1, smallestN: 20 },
    }),
    voiceProblems: shareOf({
      title: titles.voice,
      definition: definitions.voice,
      population,
      exclusions: [myelopathy, notAnswered3],
      numerator: months3.voiceProblems,
      better: 'lower',
      goal: { high: { below: 0.1 }, years: 1, lag: 0, smallestN: 20 },
    }),
    swallowingProblems: shareOf({
      title: titles.swallowing,
      definition: definitions.swallowing,
      population,
      exclusions: [myelopathy, notAnswered3],
      numerator: months3.swallowingProblems,
      better: 'lower',
      goal: { high: { below: 0.17 }, years: 1, lag: 0, smallestN: 20 },
    }),
  };
}

export function indicators(at: At) {
  const { baseline, months12 } = at;
  const change = (title: Text, values: readonly [Expr<number>, Expr<number>], scale: Scale) =>
    changeOf(title, months12.answered, values, scale);
  return {
    ...qualityIndicators(at),
    ...delayIndicators(at, titles.cervicalDelay),
    ...activityIndicators(at),
    nrsHeadChange: change(
      titles.nrsHead,
      [baseline.nrsHead, months12.nrsHead],
      scaleOf(instruments.nrsNeck, 'score'),
    ),
    nrsNeckChange: change(
      titles.nrsNeck,
      [baseline.nrsNeck.score, months12.nrsNeck.score],
      scaleOf(instruments.nrsNeck, 'score'),
    ),
    nrsArmChange: change(
      titles.nrsArm,
      [baseline.nrsArm.score, months12.nrsArm.score],
      scaleOf(instruments.nrsArm, 'score'),
    ),
    ndiChange: change(
      titles.ndi,
      [baseline.ndi.score, months12.ndi.score],
      scaleOf(instruments.ndi, 'score'),
    ),
    emsChange: change(
      titles.ems,
      [baseline.ems.score, months12.ems.score],
      scaleOf(instruments.ems, 'score'),
    ),
    eq5dChange: change(
      titles.eq5d,
      [baseline.eq5d.index, months12.eq5d.index],
      scaleOf(instruments.eq5d, 'index'),
    ),
    eqVasChange: change(
      titles.eqVas,
      [baseline.eqVas.score, months12.eqVas.score],
      scaleOf(instruments.eqVas, 'score'),
    ),
    ...resultIndicators(at),
    ...operationIndicators(at),
    mainProcedure: {
      kind: 'distribution',
      title: titles.mainProcedure,
      definition: definitions.mainProcedureNeck,
      value: mainProcedure(at),
      options: neckProcedures,
      source,
    },
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
