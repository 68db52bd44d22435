import { optionsOf, type Text } from '@kvalreg/declaration';
import { and, cond, daysBetween, isKnown, type Expr, type IsoDate } from '@kvalreg/expression';
import { includesAny } from '../shared/includes-any.js';
import type { Scale } from '../shared/scale-of.js';
import { resultInstruments } from './instruments.js';
import { shareOf, source } from './measures.js';
import { patientState } from './surgeon-items.js';
import { definitions } from './texts/definitions.js';
import { indicatorTitles as titles } from './texts/indicators.js';
import type { complicationsAfter } from './texts/options.js';

/** The change of a score from before surgery to 12 months after, shown with a decimal at least. */
export function changeOf(
  title: Text,
  population: Expr<boolean>,
  [before, after]: readonly [Expr<number>, Expr<number>],
  { range, better, decimals }: Scale,
) {
  return {
    kind: 'change',
    title,
    definition: definitions.change,
    population,
    before,
    after,
    range,
    better,
    decimals: Math.max(decimals, 1),
    source,
  } as const;
}

interface FollowedUp {
  readonly months3: {
    readonly answered: Expr<boolean>;
    readonly complications: Expr<readonly (keyof typeof complicationsAfter)[]>;
  };
  readonly months12: {
    readonly answered: Expr<boolean>;
    readonly benefit: { readonly code: Expr<number> };
    readonly satisfaction: { readonly code: Expr<number> };
  };
}

/** What patients say of the result, and whether a wound was infected. */
export function resultIndicators({ months3, months12 }: FollowedUp) {
  const population = months12.answered;
  return {
    benefit: {
      kind: 'distribution',
      title: titles.benefit,
      definition: definitions.result,
      population,
      value: months12.benefit.code,
      options: optionsOf(resultInstruments.benefit.items.gpeNo),
      source,
    },
    satisfaction: {
      kind: 'distribution',
      title: titles.satisfaction,
      definition: definitions.result,
      population,
      value: months12.satisfaction.code,
      options: optionsOf(resultInstruments.satisfaction.items.satNo),
      source,
    },
    woundInfection: shareOf({
      title: titles.wound,
      definition: definitions.wound,
      population: months3.answered,
      numerator: includesAny(months3.complications, 'superficial-infection', 'deep-infection'),
      better: 'lower',
    }),
  } as const;
}

interface Operated {
  readonly surgery: {
    readonly asa: Expr<number>;
    readonly daySurgery: Expr<boolean>;
    readonly admissionDate: Expr<IsoDate>;
    readonly dischargeDate: Expr<IsoDate>;
  };
}

/** Who is operated on, and for how long they stay. */
export function operationIndicators({
  surgery: { asa, daySurgery, admissionDate, dischargeDate },
}: Operated) {
  return {
    asaClass: {
      kind: 'distribution',
      title: titles.asa,
      definition: definitions.asa,
      value: asa,
      options: optionsOf(patientState.asa),
      source,
    },
    lengthOfStay: {
      kind: 'mean',
      title: titles.stay,
      definition: definitions.stay,
      value: cond(and(isKnown(daySurgery), daySurgery), 0, daysBetween(admissionDate, dischargeDate)),
      range: [0, 365],
      decimals: 1,
      unit: titles.days,
      better: 'lower',
      source,
    },
  } as const;
}
