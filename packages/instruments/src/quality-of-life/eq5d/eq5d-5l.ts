import { defineInstrument, type IntegerItem, type Text } from '@kvalreg/declaration';
import { add, cond, eq, gte, literal, mul, oneOf, or, round, sub, type Expr } from '@kvalreg/expression';
import { allRequired } from '../../parts/missing-rules.js';
import {
  crosswalkProbabilities,
  se5lCrosswalkToBurstrom2014,
  uk5lCrosswalkVanHout2012,
  type Eq5d5lCrosswalk,
} from './crosswalks.js';
import type { Dimension } from './value-sets-3l.js';
import {
  england5lDevlin2018,
  no5lGarratt2025,
  se5lCttoSun2022,
  se5lTtoBurstrom2020,
  se5lVasBurstrom2020,
  uk5lRowen2026,
  type Eq5d5lDecrements,
} from './value-sets-5l.js';

export type Eq5d5lValueSet = Eq5d5lDecrements | Eq5d5lCrosswalk;
type Levels = Readonly<Record<Dimension, Expr<number>>>;

/** The value sets of EQ-5D-5L that ship, by id. */
export const eq5d5lValueSets: Readonly<Record<string, Eq5d5lValueSet>> = Object.fromEntries(
  [
    uk5lCrosswalkVanHout2012,
    no5lGarratt2025,
    se5lTtoBurstrom2020,
    se5lVasBurstrom2020,
    se5lCttoSun2022,
    se5lCrosswalkToBurstrom2014,
    england5lDevlin2018,
    uk5lRowen2026,
  ].map((valueSet) => [valueSet.id, valueSet]),
);

const items = {
  mo: dimension({ sv: 'Rörlighet', nb: 'Gange', en: 'Mobility' }),
  sc: dimension({ sv: 'Hygien och påklädning', nb: 'Personlig stell', en: 'Self-care' }),
  ua: dimension({ sv: 'Vardagens aktiviteter', nb: 'Daglige aktiviteter', en: 'Everyday activities' }),
  pd: dimension({ sv: 'Smärta eller obehag', nb: 'Smerte eller ubehag', en: 'Pain or discomfort' }),
  ad: dimension({ sv: 'Oro eller nedstämdhet', nb: 'Engstelse eller nedstemthet', en: 'Worry or low mood' }),
} as const;
const dimensions = Object.keys(items) as Dimension[];

/**
 * EQ-5D-5L with a value set: items `mo`, `sc`, `ua`, `pd`, `ad` (1 = no problem to 5), score `index` (higher is better;
 * as exact as the coefficients), category `profile` (five digits, 9 = unanswered). The id of the value set is part of the
 * instrument's version, so that every stored index says which set it was computed with.
 */
export function eq5d5l({ valueSet }: { readonly valueSet: Eq5d5lValueSet }) {
  return defineInstrument({
    id: 'eq5d5l',
    version: `1+${valueSet.id}`,
    title: { sv: 'EQ-5D-5L', nb: 'EQ-5D-5L', en: 'EQ-5D-5L' },
    items,
    scores: (item) => ({
      index: {
        label: { sv: 'EQ-5D-index', nb: 'EQ-5D-indeks', en: 'EQ-5D index' },
        range: valueSet.range,
        better: 'higher',
        decimals: valueSet.decimals,
        value:
          valueSet.kind === 'crosswalk' ? crosswalkIndex(item, valueSet) : sumOfDecrements(item, valueSet),
      },
    }),
    categories: () => ({
      profile: {
        kind: 'profile',
        label: { sv: 'Hälsoprofil', nb: 'Helseprofil', en: 'Health profile' },
        items: dimensions,
        missing: '9',
      },
    }),
    missingRule: allRequired,
    licence: {
      holder: 'EuroQol Research Foundation',
      itemTextMayShip: 'no',
      note: 'Any use of the questionnaire is registered with EuroQol. The labels name the area only; a licensed register installs the wording.',
    },
    sources: [valueSet.reference],
  });
}

function sumOfDecrements(item: Levels, valueSet: Eq5d5lDecrements): Expr<number> {
  const { base, anyLevelOrWorse = {}, levelDecrements, coefficientDecimals } = valueSet;
  const extra = Object.entries(anyLevelOrWorse).map(([level, value]) =>
    cond(or(...dimensions.map((name) => gte(item[name], Number(level)))), value, 0),
  );
  const steps = dimensions.map((name) => byLevel(item[name], { 1: 0, ...levelDecrements[name] }));
  return round(total(base, [...extra, ...steps]), coefficientDecimals);
}

/** The expectation of the three-level value; the terms for "any dimension" hold unless no dimension reaches the level. */
function crosswalkIndex(item: Levels, { to, table, decimals }: Eq5d5lCrosswalk): Expr<number> {
  const parts = dimensions.map((name) => {
    const { level2to1, level4to3 } = crosswalkProbabilities[name];
    const { 2: two, 3: three } = to.levelDecrements[name];
    const between = (1 - level4to3) * two + level4to3 * three;
    return {
      staysAt1: byLevel(item[name], { 1: 1, 2: level2to1, 3: 0, 4: 0, 5: 0 }),
      staysBelow3: byLevel(item[name], { 1: 1, 2: 1, 3: 1, 4: 1 - level4to3, 5: 0 }),
      expected: byLevel(item[name], { 1: 0, 2: (1 - level2to1) * two, 3: two, 4: between, 5: three }),
    };
  });
  const noneAbove1 = product(parts.map(({ staysAt1 }) => staysAt1));
  const noneAt3 = product(parts.map(({ staysBelow3 }) => staysBelow3));
  const exact = total(to.base, [
    mul(sub(1, noneAbove1), to.anyAbove1),
    mul(sub(1, noneAt3), to.anyLevel3),
    ...parts.map(({ expected }) => expected),
  ]);
  if (table === undefined) return round(exact, 12);
  const state = dimensions.reduce<Expr<number>>(
    (digits, name) => add(mul(digits, 10), item[name]),
    literal(0),
  );
  const isIn = (listed: readonly number[]) => oneOf(state, ...listed);
  const official = cond(isIn(table.higher), 0.001, cond(isIn(table.lower), -0.001, 0));
  return round(add(round(exact, decimals), official), decimals);
}

function byLevel(level: Expr<number>, values: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>): Expr<number> {
  return cond(
    eq(level, 1),
    values[1],
    cond(eq(level, 2), values[2], cond(eq(level, 3), values[3], cond(eq(level, 4), values[4], values[5]))),
  );
}

function total(base: number, parts: readonly Expr<number>[]): Expr<number> {
  return parts.reduce<Expr<number>>((sum, part) => add(sum, part), literal(base));
}

function product(factors: readonly Expr<number>[]): Expr<number> {
  return factors.reduce((all, factor) => mul(all, factor));
}

function dimension(label: Text): IntegerItem {
  return {
    kind: 'integer',
    min: 1,
    max: 5,
    display: 'choice',
    label,
    valueLabels: {
      1: { sv: 'Inga besvär', nb: 'Ingen plager', en: 'No trouble' },
      2: { sv: 'Lite besvär', nb: 'Litt plager', en: 'A little trouble' },
      3: { sv: 'En del besvär', nb: 'En del plager', en: 'Some trouble' },
      4: { sv: 'Stora besvär', nb: 'Store plager', en: 'Much trouble' },
      5: { sv: 'Största besvär', nb: 'Størst plager', en: 'The most trouble' },
    },
  };
}
