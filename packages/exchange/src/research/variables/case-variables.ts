import type { Pathway, Text } from '@kvalreg/declaration';
import type { AnalysisPlan } from '@kvalreg/engine';
import { fieldsOf, type Node } from '@kvalreg/expression';
import type { CaseFact, Variable } from './variable.js';
import { variableName } from './variable-name.js';

const labels: Readonly<Record<CaseFact, Text>> = {
  unit: { sv: 'Enhet', nb: 'Enhet', en: 'Unit' },
  region: { sv: 'Region', nb: 'Region', en: 'Region' },
  indexDate: { sv: 'Indexdatum', nb: 'Indeksdato', en: 'Index date' },
  indexYear: { sv: 'Indexår', nb: 'Indeksår', en: 'Year of the index date' },
  age: { sv: 'Ålder vid indexdatum', nb: 'Alder ved indeksdato', en: 'Age at the index date' },
  sex: { sv: 'Kön', nb: 'Kjønn', en: 'Sex' },
  birthYear: { sv: 'Födelseår', nb: 'Fødselsår', en: 'Year of birth' },
};
const sexes = [
  { code: 'female', label: { sv: 'Kvinna', nb: 'Kvinne', en: 'Female' } },
  { code: 'male', label: { sv: 'Man', nb: 'Mann', en: 'Male' } },
];
const kinds: Readonly<Record<CaseFact, Pick<Variable, 'kind' | 'isWhole' | 'range' | 'options'>>> = {
  unit: { kind: 'text', isWhole: false, range: null, options: [] },
  region: { kind: 'text', isWhole: false, range: null, options: [] },
  indexDate: { kind: 'date', isWhole: false, range: null, options: [] },
  indexYear: { kind: 'number', isWhole: true, range: [0, 9999], options: [] },
  age: { kind: 'number', isWhole: true, range: [0, 150], options: [] },
  sex: { kind: 'choice', isWhole: false, range: null, options: sexes },
  birthYear: { kind: 'number', isWhole: true, range: [0, 9999], options: [] },
};
const plain = {
  unit: null,
  privacy: 'open',
  tellsDate: false,
  occasion: null,
  form: null,
  instrument: null,
  notAskedIn: [],
} as const;

/** What every case has, whatever was answered. */
export function caseVariables(pathway: Pathway, { caseTable }: AnalysisPlan): readonly Variable[] {
  const { event } = pathway;
  const facts = (Object.keys(labels) as CaseFact[]).map((what): Variable => ({
    ...plain,
    ...kinds[what],
    key: what,
    name: variableName([what]),
    label:
      what === 'indexDate' && event ? event.date : what === 'indexYear' && event ? event.year : labels[what],
    place: { of: 'case', what },
  }));
  const dimensions = Object.entries(pathway.dimensions).map(
    ([dimension, { title, value, options }]): Variable => ({
      ...plain,
      key: `dimension:${dimension}`,
      name: variableName(['d', dimension]),
      kind: options.length === 0 ? 'text' : 'choice',
      isWhole: false,
      range: null,
      label: title,
      options,
      place: {
        of: 'dimension',
        column: caseTable.dimensions.find((planned) => planned.dimension === dimension)?.name ?? '',
      },
      tellsDate: readsDates(value),
    }),
  );
  return [...facts, ...dimensions];
}

/** Whether an expression reads a day or a year other than to count what lies between two. */
export function readsDates(node: Node): boolean {
  if (node.op === 'literal') return false;
  if (node.op === 'field') return node.type === 'date' || node.path.join('.') === 'index.year';
  if (node.op === 'daysBetween' || node.op === 'yearsBetween')
    return node.args.some(
      (arg) => arg.op === 'literal' || fieldsOf(arg).some((field) => field.path[0] === 'data'),
    );
  return node.args.some(readsDates);
}
