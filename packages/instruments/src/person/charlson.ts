import { defineInstrument, type IntegerItem, type WrittenCategory } from '@kvalreg/declaration';
import {
  add,
  and,
  cond,
  div,
  floor,
  includesPrefix,
  literal,
  max,
  min,
  not,
  sub,
  sum,
  type Expr,
} from '@kvalreg/expression';
import { charlsonConditions, type CharlsonCondition } from './charlson-conditions.js';

type Weights = 'charlson1987' | 'quan2011';
type ConditionName = keyof typeof charlsonConditions;
type Codes = Expr<readonly string[]>;

const conditions: Readonly<Record<ConditionName, CharlsonCondition>> = charlsonConditions;
const names = Object.keys(conditions) as ConditionName[];
const highest: Readonly<Record<Weights, number>> = { charlson1987: 29, quan2011: 24 };
const codes = {
  kind: 'codes',
  system: 'icd-10',
  label: { sv: 'Diagnoskoder', nb: 'Diagnosekoder', en: 'Diagnosis codes' },
} as const;
const age: IntegerItem = {
  kind: 'integer',
  min: 0,
  max: 120,
  unit: { sv: 'år', nb: 'år', en: 'years' },
  label: { sv: 'Ålder', nb: 'Alder', en: 'Age' },
};

const common = {
  id: 'charlson',
  title: { sv: 'Charlsons index', nb: 'Charlsons indeks', en: 'Charlson comorbidity index' },
  missingRule: {
    sv: 'Saknade diagnoskoder ger inget värde. En tom lista är ett svar och ger 0.',
    nb: 'Manglende diagnosekoder gir ingen verdi. En tom liste er et svar og gir 0.',
    en: 'Codes that are missing give no value. An empty list is an answer and gives 0.',
  },
  licence: { holder: 'None: published codes and weights', itemTextMayShip: 'yes' },
  sources: [
    'Charlson ME et al. J Chronic Dis 1987;40:373-383 (weights)',
    'Quan H et al. Med Care 2005;43:1130-1139 (ICD-10 codes)',
    'Quan H et al. Am J Epidemiol 2011;173:676-682 (weights quan2011)',
  ],
} as const;

/** The Charlson index with its original weights. */
export const charlson = charlsonWith({ weights: 'charlson1987' });

/**
 * The Charlson comorbidity index from ICD-10 codes (Quan et al. 2005): item `codes`, score `score` (0-29 with the
 * weights of 1987, 0-24 with those of 2011; higher is worse). Categories: `conditions` (the names of those present) and
 * `group` (0, 1-2, 3 or more). A code counts by how it begins; case, dots and spaces do not matter. Severe liver
 * disease, diabetes with complication and metastatic cancer take the place of their milder forms. An empty list is 0;
 * codes that could not be fetched are unanswered. How far back codes are collected is the register's to state.
 */
export function charlsonWith({ weights }: { readonly weights: Weights }) {
  return defineInstrument({
    ...common,
    version: weights === 'charlson1987' ? '1' : `1+${weights}`,
    items: { codes },
    scores: (item) => ({ score: score(comorbidity(item.codes, weights), highest[weights]) }),
    categories: (item) => ({ conditions: conditionList(item.codes), group: group(highest[weights]) }),
  });
}

/**
 * The same with points for age: 1 for each decade from 50 (50-59: 1, to 80 and more: 4), from item `age` in whole
 * years; both items are required.
 */
export function charlsonWithAge({ weights }: { readonly weights: Weights }) {
  return defineInstrument({
    ...common,
    version: weights === 'charlson1987' ? '1+age' : `1+${weights}+age`,
    items: { codes, age },
    scores: (item) => {
      const decades = floor(div(sub(item.age, 40), 10));
      const points = max([literal(0), min([literal(4), decades])]);
      return { score: score(add(comorbidity(item.codes, weights), points), highest[weights] + 4) };
    },
    categories: (item) => ({ conditions: conditionList(item.codes), group: group(highest[weights] + 4) }),
  });
}

function comorbidity(answered: Codes, weights: Weights): Expr<number> {
  const counted = names
    .map((name) => ({ name, weight: conditions[name].weights[weights] }))
    .filter(({ weight }) => weight > 0)
    .map(({ name, weight }) => cond(isCounted(name, answered), weight, 0));
  return sum(counted, { minAnswered: counted.length });
}

function isCounted(name: ConditionName, answered: Codes): Expr<boolean> {
  const { prefixes, unless } = conditions[name];
  const isPresent = includesPrefix(answered, ...prefixes);
  return unless === undefined
    ? isPresent
    : and(isPresent, not(includesPrefix(answered, ...conditions[unless].prefixes)));
}

function score(value: Expr<number>, most: number) {
  return {
    label: { sv: 'Charlsons index', nb: 'Charlsons indeks', en: 'Charlson index' },
    range: [0, most],
    better: 'lower',
    decimals: 0,
    value,
  } as const;
}

function conditionList(answered: Codes): WrittenCategory {
  return {
    kind: 'list',
    label: { sv: 'Sjukdomar', nb: 'Sykdommer', en: 'Conditions' },
    members: names.map((name) => ({
      code: name,
      label: conditions[name].label,
      when: isCounted(name, answered),
    })),
  };
}

function group(most: number): WrittenCategory {
  return {
    kind: 'bands',
    label: { sv: 'Samsjuklighet', nb: 'Samsykelighet', en: 'Comorbidity' },
    score: 'score',
    rounding: 'half-up',
    bands: [
      { code: '0', from: 0, to: 0, label: { sv: '0', nb: '0', en: '0' } },
      { code: '1-2', from: 1, to: 2, label: { sv: '1–2', nb: '1–2', en: '1–2' } },
      {
        code: '3-or-more',
        from: 3,
        to: most,
        label: { sv: '3 eller mer', nb: '3 eller mer', en: '3 or more' },
      },
    ],
  };
}
