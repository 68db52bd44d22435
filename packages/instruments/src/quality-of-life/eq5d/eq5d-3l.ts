import { defineInstrument, type IntegerItem, type Text } from '@kvalreg/declaration';
import { add, cond, eq, gt, literal, or, round, type Expr } from '@kvalreg/expression';
import type { Eq5d3lValueSet } from './value-sets-3l.js';
import { allRequired } from '../../parts/missing-rules.js';

const items = {
  mo: dimension({ sv: 'Rörlighet', nb: 'Gange', en: 'Mobility' }),
  sc: dimension({ sv: 'Hygien och påklädning', nb: 'Personlig stell', en: 'Self-care' }),
  ua: dimension({ sv: 'Vardagens aktiviteter', nb: 'Daglige aktiviteter', en: 'Everyday activities' }),
  pd: dimension({ sv: 'Smärta eller obehag', nb: 'Smerte eller ubehag', en: 'Pain or discomfort' }),
  ad: dimension({ sv: 'Oro eller nedstämdhet', nb: 'Engstelse eller nedstemthet', en: 'Worry or low mood' }),
} as const;

/**
 * EQ-5D-3L with a value set: items `mo`, `sc`, `ua`, `pd`, `ad` (1 = no problem to 3), score `index` (higher is
 * better, rounded to the decimals of the value set), category `profile` (five digits, 9 = unanswered). The id of
 * the value set is part of the instrument's version, so that every stored index says which set it was computed with.
 */
export function eq5d3l({ valueSet }: { readonly valueSet: Eq5d3lValueSet }) {
  return defineInstrument({
    id: 'eq5d3l',
    version: `1+${valueSet.id}`,
    title: { sv: 'EQ-5D-3L', nb: 'EQ-5D-3L', en: 'EQ-5D-3L' },
    items,
    scores: (item) => ({
      index: {
        label: { sv: 'EQ-5D-index', nb: 'EQ-5D-indeks', en: 'EQ-5D index' },
        range: valueSet.range,
        better: 'higher',
        decimals: 2,
        value: round(indexValue(item, valueSet), valueSet.decimals),
      },
    }),
    categories: () => ({
      profile: {
        kind: 'profile',
        label: { sv: 'Hälsoprofil', nb: 'Helseprofil', en: 'Health profile' },
        items: Object.keys(items),
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

function indexValue(
  item: Readonly<Record<keyof typeof items, Expr<number>>>,
  valueSet: Eq5d3lValueSet,
): Expr<number> {
  const levels = Object.values(item);
  const decrements = (Object.keys(items) as (keyof typeof items)[]).map((name) => {
    const steps = valueSet.levelDecrements[name];
    return cond(eq(item[name], 3), steps[3], cond(eq(item[name], 2), steps[2], 0));
  });
  // A missing dimension makes its own decrement unknown, and with it the whole sum.
  return [
    cond(or(...levels.map((level) => gt(level, 1))), valueSet.anyAbove1, 0),
    cond(or(...levels.map((level) => eq(level, 3))), valueSet.anyLevel3, 0),
    ...decrements,
  ].reduce<Expr<number>>((total, part) => add(total, part), literal(valueSet.base));
}

function dimension(label: Text): IntegerItem {
  return {
    kind: 'integer',
    min: 1,
    max: 3,
    display: 'choice',
    label,
    valueLabels: {
      1: { sv: 'Inga besvär', nb: 'Ingen plager', en: 'No problems' },
      2: { sv: 'En del besvär', nb: 'En del plager', en: 'Some problems' },
      3: { sv: 'Svåra besvär', nb: 'Store plager', en: 'Severe problems' },
    },
  };
}
