import { optionsOf, type Text, type WrittenIndicator } from '@kvalreg/declaration';
import { eq, gte, literal, ne, oneOf, type Expr } from '@kvalreg/expression';
import { scaleOf, type Scale } from '../shared/scale-of.js';
import type { At } from './dimensions.js';
import { outcomeInstruments, resultInstruments } from './instruments.js';
import { walkingDistance } from './forms/shared-items.js';
import { surgeryIndicators } from './surgery-indicators.js';
import { definitions } from './texts/definitions.js';

const source = { sv: 'Swespine, årsrapport 2021', en: 'Swespine, annual report 2021' };
/** The year after surgery, and the half year after that in which an answer still counts. */
const afterYear1 = { months: 18 } as const;

/**
 * Volume, outcome one year after surgery, and the two measures that are public. Cases that answered the follow-up but
 * skipped a question are counted as unknown for it.
 */
export function indicators(at: At) {
  const { baseline, year1 } = at;
  const population = year1.answered;

  const change = (title: Text, before: Expr<number>, after: Expr<number>, scale: Scale) =>
    ({
      kind: 'change',
      title,
      definition: definitions.change,
      population,
      before,
      after,
      completeAfter: afterYear1,
      source,
      ...scale,
    }) as const;
  const painDecreased = (title: Text, definition: Text, answer: Expr<number>, denominator: Expr<boolean>) =>
    ({
      kind: 'proportion',
      title,
      definition,
      population,
      denominator,
      numerator: oneOf(answer, 1, 2),
      better: 'higher',
      completeAfter: afterYear1,
      source,
    }) as const;

  return {
    operations: {
      kind: 'count',
      title: { sv: 'Operationer', en: 'Operations' },
      definition: definitions.operations,
      source,
    },
    followedUpYear1: {
      kind: 'proportion',
      title: { sv: 'Uppföljda efter 1 år', en: 'Followed up at 1 year' },
      definition: definitions.followedUpYear1,
      exclusions: [
        {
          title: { sv: 'Uppföljningen pågår ännu', en: 'Follow-up still open' },
          when: gte(year1.closesOn, at.data.date),
        },
      ],
      denominator: literal(true),
      numerator: year1.answered,
      better: 'higher',
      completeAfter: afterYear1,
      source,
    },
    nrsBackYear1: change(
      { sv: 'Ryggsmärta (NRS)', en: 'Back pain (NRS)' },
      baseline.nrsBack.score,
      year1.nrsBack.score,
      { ...scaleOf(outcomeInstruments.nrsBack, 'score'), decimals: 1 },
    ),
    nrsLegYear1: change(
      { sv: 'Bensmärta (NRS)', en: 'Leg pain (NRS)' },
      baseline.nrsLeg.score,
      year1.nrsLeg.score,
      { ...scaleOf(outcomeInstruments.nrsLeg, 'score'), decimals: 1 },
    ),
    odiYear1: change(
      { sv: 'Funktionsnedsättning (ODI)', en: 'Disability (ODI)' },
      baseline.odi.score,
      year1.odi.score,
      { ...scaleOf(outcomeInstruments.odi, 'score'), decimals: 1 },
    ),
    eq5dYear1: change(
      { sv: 'Livskvalitet (EQ-5D-index)', en: 'Quality of life (EQ-5D index)' },
      baseline.eq5d.index,
      year1.eq5d.index,
      scaleOf(outcomeInstruments.eq5d, 'index'),
    ),
    eqVasYear1: change(
      { sv: 'Hälsa (EQ VAS)', en: 'Health (EQ VAS)' },
      baseline.eqVas.score,
      year1.eqVas.score,
      { ...scaleOf(outcomeInstruments.eqVas, 'score'), decimals: 1 },
    ),
    gaBackYear1: {
      kind: 'distribution',
      title: { sv: 'Ryggsmärta jämfört med före', en: 'Back pain compared with before' },
      definition: definitions.distribution,
      population,
      value: year1.gaBack.ga,
      options: optionsOf(resultInstruments.gaBack.items.ga),
      completeAfter: afterYear1,
      source,
    },
    gaLegYear1: {
      kind: 'distribution',
      title: { sv: 'Bensmärta jämfört med före', en: 'Leg pain compared with before' },
      definition: definitions.distribution,
      population,
      value: year1.gaLeg.ga,
      options: optionsOf(resultInstruments.gaLeg.items.ga),
      completeAfter: afterYear1,
      source,
    },
    satisfactionYear1: {
      kind: 'distribution',
      title: { sv: 'Nöjdhet med resultatet', en: 'Satisfaction with the result' },
      definition: definitions.satisfaction,
      population,
      value: year1.satisfaction.satSe,
      options: optionsOf(resultInstruments.satisfaction.items.satSe),
      completeAfter: afterYear1,
      source,
    },
    legPainDecreased: painDecreased(
      { sv: 'Minskad bensmärta', en: 'Leg pain decreased' },
      definitions.legPainDecreased,
      year1.gaLeg.ga,
      ne(year1.gaLeg.ga, 0),
    ),
    legPainDecreasedAll: painDecreased(
      { sv: 'Minskad bensmärta, av alla svarande', en: 'Leg pain decreased, of all who answered' },
      definitions.legPainDecreasedAll,
      year1.gaLeg.ga,
      literal(true),
    ),
    backPainDecreased: painDecreased(
      { sv: 'Minskad ryggsmärta', en: 'Back pain decreased' },
      definitions.backPainDecreased,
      year1.gaBack.ga,
      ne(year1.gaBack.ga, 0),
    ),
    satisfied: {
      kind: 'proportion',
      title: { sv: 'Nöjda med resultatet', en: 'Satisfied with the result' },
      definition: definitions.satisfied,
      population,
      denominator: literal(true),
      numerator: eq(year1.satisfaction.satSe, 1),
      better: 'higher',
      completeAfter: afterYear1,
      source,
    },
    odiEffectYear1: {
      kind: 'change',
      as: 'effect-size',
      effect: 'baseline-sd',
      title: { sv: 'Funktionsnedsättning (ODI), effektstorlek', en: 'Disability (ODI), effect size' },
      definition: definitions.odiEffect,
      population,
      before: baseline.odi.score,
      after: year1.odi.score,
      completeAfter: afterYear1,
      source,
      ...scaleOf(outcomeInstruments.odi, 'score'),
      decimals: 1,
    },
    walkingYear1: {
      kind: 'transition',
      title: { sv: 'Gångsträcka', en: 'Walking distance' },
      definition: definitions.walking,
      population,
      from: baseline.walkingDistance,
      to: year1.walkingDistance,
      options: optionsOf(walkingDistance),
      better: 'higher',
      completeAfter: afterYear1,
      source,
    },
    ...surgeryIndicators(at),
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
