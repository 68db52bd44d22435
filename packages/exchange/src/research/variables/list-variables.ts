import { languages, type Form, type Instrument, type Pathway, type Text } from '@kvalreg/declaration';
import {
  fieldsOfForm,
  labelOf,
  planAnalysis,
  type CarryPlan,
  type FormField,
  type FormTable,
} from '@kvalreg/engine';
import { caseVariables, readsDates } from './case-variables.js';
import { shapeOf } from './variable-shape.js';
import type { Variable } from './variable.js';
import { ownName, variableName } from './variable-name.js';

const answerLabels = {
  answeredOn: { sv: 'Svarsdatum', nb: 'Svardato', en: 'Day of the answer' },
  formVersion: { sv: 'Formulärets version', nb: 'Skjemaets versjon', en: 'Version of the form' },
  channel: { sv: 'Svarssätt', nb: 'Svarkanal', en: 'How the answer came in' },
} as const;
const channels = [
  { code: 'web', label: { sv: 'Webb', nb: 'Nett', en: 'Web' } },
  { code: 'paper', label: { sv: 'Papper', nb: 'Papir', en: 'Paper' } },
  { code: 'staff', label: { sv: 'Personal', nb: 'Ansatt', en: 'Staff' } },
  { code: 'import', label: { sv: 'Fil', nb: 'Fil', en: 'File' } },
];

/**
 * Everything of a pathway's cases that a file can hold: what every case has, and for each occasion when it was answered,
 * every answer and every score.
 */
export function listVariables(registerId: string, pathwayId: string, pathway: Pathway): readonly Variable[] {
  const plan = planAnalysis(registerId, pathwayId, pathway);
  const ofOccasions = Object.entries(pathway.occasions).flatMap(([occasion, { form: formName, title }]) => {
    const form = pathway.forms[formName];
    const table = plan.forms.find((one) => one.form === formName);
    return form && table ? occasionVariables(occasion, title, formName, form, table) : [];
  });
  return withOwnNames([...caseVariables(pathway, plan), ...ofOccasions]);
}

function occasionVariables(
  occasion: string,
  occasionTitle: Text,
  formName: string,
  form: Form,
  table: FormTable,
): readonly Variable[] {
  const columns = new Map(table.columns.map((column) => [`${column.source} ${column.key}`, column.name]));
  const common = {
    occasion: occasionTitle,
    form: { name: formName, version: form.version, title: form.title },
    privacy: 'open',
    tellsDate: false,
    unit: null,
    range: null,
    isWhole: false,
    options: [],
    instrument: null,
    notAskedIn: [],
  } as const;
  const ofAnswer = (what: 'answeredOn' | 'formVersion' | 'channel'): Variable => ({
    ...common,
    key: `${occasion}.${what}`,
    name: variableName([occasion, what]),
    kind: what === 'answeredOn' ? 'date' : what === 'channel' ? 'choice' : 'text',
    label: answerLabels[what],
    options: what === 'channel' ? channels : [],
    place: { of: 'answer', occasion, what },
  });
  const answers = fieldsOfForm(form).map((field): Variable => ({
    ...common,
    ...shapeOf(field.item),
    key: `${occasion}.${field.key}`,
    name: variableName([occasion, ...field.path]),
    label: Object.fromEntries(languages.map((language) => [language, labelOf(field, language)])),
    tellsDate: isCalculatedFromDates(form, field.key),
    instrument: field.instrument ? instrumentOf(field.instrument.instrument) : null,
    notAskedIn: versionsWithout(table.carry, field.key),
    place: {
      of: 'form',
      occasion,
      column: columns.get(`answers ${field.key}`) ?? '',
      group: field.group,
      row: rowColumns(field, columns),
      isComputed: field.item.kind === 'calculated',
    },
  }));
  const scores = Object.entries(form.instruments).flatMap(([name, instrument]) =>
    Object.entries(instrument.scores).map(([score, { label, range, unit = null, value }]): Variable => ({
      ...common,
      key: `${occasion}.${name}.${score}`,
      name: variableName([occasion, name, score]),
      kind: 'number',
      label,
      range,
      isWhole: false,
      unit,
      tellsDate: readsDates(value),
      instrument: instrumentOf(instrument),
      place: {
        of: 'form',
        occasion,
        column: columns.get(`scores ${name}.${score}`) ?? '',
        group: name,
        row: [],
        isComputed: true,
      },
    })),
  );
  return [ofAnswer('answeredOn'), ofAnswer('formVersion'), ofAnswer('channel'), ...answers, ...scores];
}

function rowColumns({ repeat, path }: FormField, columns: ReadonlyMap<string, string>): readonly string[] {
  if (!repeat) return [];
  return Object.keys(repeat.repeat.items).flatMap((item) => {
    const column = columns.get(`answers ${[...path.slice(0, -1), item].join('.')}`);
    return column === undefined ? [] : [column];
  });
}

function isCalculatedFromDates({ calculations = {} }: Form, key: string): boolean {
  const node = Object.hasOwn(calculations, key) ? calculations[key] : undefined;
  return node !== undefined && readsDates(node);
}

/** The versions in which a question has no answer that can be read as the one of now, as the maps say last. */
function versionsWithout({ steps }: CarryPlan, key: string): readonly string[] {
  const versions = new Set(steps.flatMap((step) => step.versions));
  return [...versions].filter((version) => {
    const last = steps.findLast((step) => step.versions.includes(version) && Object.hasOwn(step.fields, key));
    return last?.fields[key] === 'unknown';
  });
}

function instrumentOf({ id, version, title }: Instrument): NonNullable<Variable['instrument']> {
  return { id, version, title };
}

/** Two that would share a name are told apart, whichever of them is chosen. */
function withOwnNames(variables: readonly Variable[]): readonly Variable[] {
  const count = new Map<string, number>();
  for (const { name } of variables) count.set(name, (count.get(name) ?? 0) + 1);
  return variables.map((variable) =>
    (count.get(variable.name) ?? 0) > 1
      ? { ...variable, name: ownName(variable.name, variable.key) }
      : variable,
  );
}
