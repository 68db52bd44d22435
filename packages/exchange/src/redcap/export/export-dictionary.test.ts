import { describe, expect, it } from '@jest/globals';
import { defineForm, defineInstrument, type Form, type Register } from '@kvalreg/declaration';
import { evaluate, isKnown, mean, not, and, eq, includes, lt, sum, type Cell } from '@kvalreg/expression';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { registerAround } from '../../frame/register-around.js';
import { columns, headings } from '../columns.js';
import {
  bytesOf,
  cells,
  dictionary,
  formOf,
  imported,
  recordId,
  type Written,
} from '../dictionary.fixture.js';
import { importDictionary } from '../import/import-dictionary.js';
import { exportDictionary } from './export-dictionary.js';

/** One row for every rule of the import. */
const rows: readonly Written[] = [
  { field_name: 'intro', field_type: 'descriptive', field_label: '<h2>Welcome</h2>\nRead this' },
  {
    field_name: 'weight',
    section_header: '<b>Body</b>',
    text_validation_type_or_show_slider_number: 'number_1dp',
    text_validation_min: '30',
    text_validation_max: '250',
    field_note: 'kg; "dry"',
    required_field: 'y',
    custom_alignment: 'RH',
    question_number: '1a',
  },
  {
    field_name: 'height',
    text_validation_type_or_show_slider_number: 'integer',
    text_validation_max: '[weight]',
  },
  {
    field_name: 'bmi',
    field_type: 'calc',
    select_choices_or_calculations: 'round(([weight]*10000)/(([height])^(2)),1)',
  },
  {
    field_name: 'day',
    text_validation_type_or_show_slider_number: 'date_dmy',
    text_validation_min: '1/2/2000',
    text_validation_max: 'today',
  },
  { field_name: 'at', text_validation_type_or_show_slider_number: 'time' },
  { field_name: 'moment', text_validation_type_or_show_slider_number: 'datetime_seconds_mdy' },
  { field_name: 'smokes', field_type: 'yesno', field_annotation: "@DEFAULT='0' for nurses" },
  {
    field_name: 'true_or',
    field_type: 'truefalse',
    branching_logic: '[smokes]<>"1" # a comment\nOR [bmi] >= 25.5',
  },
  {
    field_name: 'side',
    field_type: 'dropdown',
    select_choices_or_calculations: 'L,Left|R, Right | -1, <i>Unknown</i>',
    text_validation_type_or_show_slider_number: 'autocomplete',
  },
  {
    field_name: 'boxes',
    field_type: 'checkbox',
    select_choices_or_calculations: '1, A | 99, None',
    field_annotation: "@NONEOFTHEABOVE='99' @HIDDEN-PDF",
  },
  {
    field_name: 'agree',
    field_type: 'checkbox',
    select_choices_or_calculations: '1, I agree',
    branching_logic: "[boxes(1)] = '1' and [side] <> 'L'",
  },
  {
    field_name: 'mood',
    field_type: 'slider',
    select_choices_or_calculations: 'Bad | So so | Good',
    text_validation_type_or_show_slider_number: 'number',
    custom_alignment: 'RV',
  },
  {
    field_name: 'grid_a',
    field_type: 'radio',
    section_header: 'Grid',
    select_choices_or_calculations: '1, Low | 2, High',
    matrix_group_name: 'grid',
    matrix_ranking: 'y',
  },
  {
    field_name: 'grid_b',
    field_type: 'radio',
    select_choices_or_calculations: '1, Low | 2, High',
    matrix_group_name: 'grid',
    matrix_ranking: 'y',
  },
  { field_name: 'lost', branching_logic: "[nobody] = '1'" },
  {
    field_name: 'note',
    form_name: 'later',
    field_type: 'notes',
    branching_logic: "[agree(1)] = '1' and [grid_a] > [grid_b]",
  },
  {
    field_name: 'code',
    form_name: 'later',
    text_validation_type_or_show_slider_number: 'zipcode',
    field_annotation: '@CHARLIMIT=5',
  },
  { field_name: 'words', form_name: 'later', field_annotation: "@CALCTEXT(if([smokes]='1', 'smoker', ''))" },
];
const leftOut: Written = { field_name: 'scan', field_type: 'file' };
const text = dictionary(...rows.slice(0, 6), leftOut, ...rows.slice(6));

function tableOf(csv: string): readonly (readonly string[])[] {
  return parse(csv);
}
function exportOf(register: Register, companion?: ReturnType<typeof imported>['companion']) {
  // As it comes back from the files.
  const files = JSON.parse(JSON.stringify({ register, companion })) as {
    register: Register;
    companion?: typeof companion;
  };
  return exportDictionary(files.register, {
    pathway: 'care',
    language: 'en',
    ...(files.companion && { companion: files.companion }),
  });
}
const listed = (row: Written) => columns.map((column) => cells(row)[column]);

describe('exportDictionary', () => {
  it('gives an imported dictionary back, but for the fields that were left out', () => {
    const { register, companion, carried } = imported(text);
    const exported = exportOf(register, companion);
    expect(tableOf(exported.csv)).toEqual([
      columns.map((column) => headings[column]),
      ...[recordId, ...rows].map(listed),
    ]);
    expect([carried, exported.carried, exported.notCarried]).toEqual([rows.length, rows.length + 1, []]);
  });

  it('writes what has been changed since as it is now, and the rest as it was', () => {
    const result = imported(text);
    const form = formOf(result);
    const changed: Form = {
      ...form,
      items: {
        ...form.items,
        side: { ...form.items['side'], label: { en: 'Which side' } } as Form['items'][string],
        extra: { kind: 'boolean', label: { en: 'Extra' } },
      },
      pages: form.pages.map((page) => ({ ...page, fields: [...page.fields, 'extra'] })),
      visibleIf: {
        ...form.visibleIf,
        extra: formOf(result).visibleIf['agree'] ?? form.visibleIf['trueOr'],
      } as Form['visibleIf'],
    };
    const pathway = result.register.pathways['care'];
    if (!pathway) throw new Error('no pathway');
    const register = {
      ...result.register,
      pathways: { care: { ...pathway, forms: { ...pathway.forms, visit: changed } } },
    };
    const table = new Map(tableOf(exportOf(register, result.companion).csv).map((row) => [row[0], row]));
    const side = rows.find(({ field_name }) => field_name === 'side');
    expect(table.get('side')).toEqual(listed({ ...side, field_name: 'side', field_label: 'Which side' }));
    expect(table.get('extra')?.slice(0, 12)).toEqual([
      'extra',
      'visit',
      '',
      'yesno',
      'Extra',
      '',
      '',
      '',
      '',
      '',
      '',
      "[boxes(1)] = '1' and ([side] = '' or ([side] <> 'L' and [side] <> ''))",
    ]);
  });

  it('says the same without what was kept: conditions and calculations hold for the same answers', () => {
    const first = imported(text);
    const again = imported(exportOf(first.register).csv);
    const [before, after] = [formOf(first), formOf(again)];
    const cell = (...values: readonly Cell[]) => fc.constantFrom(null, ...values);
    const answers = fc.record({
      smokes: cell(true, false),
      bmi: cell(20, 25.5, 31),
      boxes: cell(['c1'], [], ['c99']),
      side: cell('l', 'r', 'minus-1'),
      weight: cell(60, 80),
      height: cell(170, 190),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const read = ([key = '']: readonly string[]) => (given as Readonly<Record<string, Cell>>)[key];
        for (const key of ['trueOr', 'agree'])
          expect(shown(after.visibleIf[key], read)).toBe(shown(before.visibleIf[key], read));
        expect(valueOf(after.calculations?.['bmi'], read)).toEqual(
          valueOf(before.calculations?.['bmi'], read),
        );
      }),
    );
  });

  it('writes a register that was never imported, with scores, and lists what cannot be said', () => {
    const pain = defineInstrument({
      id: 'pain',
      version: '1',
      title: { en: 'Pain' },
      missingRule: { en: 'Two of three.' },
      sources: [],
      licence: { holder: 'none', itemTextMayShip: 'yes' },
      items: Object.fromEntries(
        ['now', 'worst', 'usual'].map(
          (name) =>
            [name, { kind: 'integer', min: 0, max: 10, display: 'scale', label: { en: name } }] as const,
        ),
      ),
      scores: (item) => ({
        mean: {
          label: { en: 'Mean' },
          range: [0, 10],
          better: 'lower',
          decimals: 1,
          value: mean(Object.values(item), { minAnswered: 2 }),
        },
      }),
    });
    const form = defineForm({
      version: '1',
      title: { en: 'Visit' },
      respondent: 'patient',
      items: {
        side: {
          kind: 'choice',
          label: { en: 'Side' },
          options: { left: { en: 'Left | L' }, right: { en: 'Right' } },
        },
        why: {
          kind: 'choices',
          label: { en: 'Why' },
          options: { 'no-time': { en: 'No time' }, other: { en: 'Other' } },
        },
        other: { kind: 'text', label: { en: 'Other' }, maxLength: 80 },
        born: { kind: 'date', label: { en: 'Born' }, notAfter: 'today' },
        total: { kind: 'calculated', type: 'number', label: { en: 'Total' } },
      },
      instruments: { pain },
      repeats: {
        implants: {
          title: { en: 'Implants' },
          one: { en: 'Implant' },
          max: 2,
          items: { kind: { kind: 'text', maxLength: 20, label: { en: 'Kind' } } },
        },
      },
      pages: [
        { id: 'one', title: { en: 'One' }, intro: { en: 'Hello' }, fields: ['side', 'why', 'other', 'born'] },
        { id: 'two', title: { en: 'Two' }, fields: ['pain', 'total', 'implants'] },
      ],
      calculations: (f) => ({ total: sum([f.pain['now'] ?? f.pain.mean, f.pain.mean], { minAnswered: 1 }) }),
      visibleIf: (f) => ({
        other: and(includes(f.why, 'other'), not(eq(f.side, 'left'))),
        pain: isKnown(f.born),
      }),
      checks: (f) => [
        {
          id: 'odd',
          severity: 'error',
          holds: lt(f.pain.mean, 9),
          fields: [f.born],
          message: { en: 'Odd.' },
        },
      ],
    });
    const register = registerAround({
      id: 'probe',
      title: { en: 'Probe' },
      languages: ['en'],
      forms: [{ name: 'visit', form }],
    });
    const { csv, notCarried } = exportDictionary(register, {
      pathway: 'care',
      language: 'en',
      forms: ['visit'],
    });
    const table = tableOf(csv);
    const column = (name: (typeof columns)[number]) =>
      Object.fromEntries(table.slice(1).map((row) => [row[0], row[columns.indexOf(name)]]));
    expect(Object.keys(column('field_name'))).toEqual([
      'record_id',
      'side_intro',
      'side',
      'why',
      'other',
      'born',
      'pain_now',
      'pain_worst',
      'pain_usual',
      'pain_mean',
      'total',
      'implants_1_kind',
      'implants_2_kind',
    ]);
    expect(column('select_choices_or_calculations')).toMatchObject({
      side: 'left, Left / L | right, Right',
      pain_mean:
        "if((if([pain_now] <> '', 1, 0) + if([pain_worst] <> '', 1, 0) + if([pain_usual] <> '', 1, 0)) >= 2, mean([pain_now], [pain_worst], [pain_usual]), '')",
      total: 'sum([pain_now], [pain_mean])',
    });
    expect(column('branching_logic')).toMatchObject({
      other: "[why(other)] = '1' and [side] <> 'left' and [side] <> ''",
      pain_now: "[born] <> ''",
      implants_1_kind: '',
      implants_2_kind: "[implants_1_kind] <> ''",
    });
    expect(column('section_header')).toMatchObject({ pain_now: 'Pain', implants_1_kind: 'Implants' });
    expect(notCarried).toEqual([
      { where: 'form visit', what: 'Check odd: Odd.', why: 'A dictionary has no checks between answers.' },
    ]);
    expect(importDictionary(bytesOf(csv), { id: 'probe', title: 'Probe', language: 'en' })).toMatchObject({
      carried: 12,
    });
    expect(() => exportDictionary(register, { pathway: 'cure', language: 'en' })).toThrow(
      'There is no pathway "cure".',
    );
  });
});

type Read = (path: readonly string[]) => Cell | undefined;
function shown(node: Form['visibleIf'][string] | undefined, read: Read): boolean {
  if (!node) throw new Error('there is no condition');
  return evaluate(node, read) === true;
}
function valueOf(node: Form['visibleIf'][string] | undefined, read: Read): Cell {
  if (!node) throw new Error('there is no calculation');
  return evaluate(node, read);
}
