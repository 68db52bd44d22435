import { describe, expect, it } from '@jest/globals';
import { lintRegister, parseManifest } from '@kvalreg/declaration';
import { bytesOf, dictionary, formOf, imported, options, type Written } from '../dictionary.fixture.js';
import { exportDictionary } from '../export/export-dictionary.js';
import { importDictionary } from './import-dictionary.js';
import { readEvents } from './forms/events.js';

function why(text: string, where: string): string {
  return imported(text)
    .notCarried.filter((one) => one.where.includes(where))
    .map((one) => one.why)
    .join(' ');
}
const item = (row: Omit<Written, 'field_name'>) =>
  formOf(imported(dictionary({ field_name: 'x', ...row }, { field_name: 'other' }))).items['x'];
const choices = (text: string) => ({ field_type: 'radio', select_choices_or_calculations: text });

describe('importDictionary', () => {
  it('makes a register that passes the lint', () => {
    const { register, carried, notCarried } = imported(
      dictionary({ field_name: 'weight_now', field_note: 'kg' }),
    );
    expect(parseManifest(JSON.parse(JSON.stringify(register)))).toEqual({ register });
    expect(formOf({ register } as never).items['weightNow']).toEqual({
      kind: 'text',
      maxLength: 1000,
      label: { en: 'weight_now' },
      help: { en: 'kg' },
    });
    expect([carried, notCarried.map(({ where }) => where)]).toEqual([1, ['line 2, field record_id']]);
  });

  it.each([
    [{ text_validation_type_or_show_slider_number: 'integer' }, { kind: 'integer', min: -999_999_999 }],
    [
      { text_validation_type_or_show_slider_number: 'number_2dp_comma_decimal' },
      { kind: 'decimal', decimals: 2 },
    ],
    [
      { text_validation_type_or_show_slider_number: 'date_mdy', required_field: 'y' },
      { kind: 'date', required: true },
    ],
    [{ text_validation_type_or_show_slider_number: 'time' }, { kind: 'time' }],
    [{ text_validation_type_or_show_slider_number: 'email' }, { kind: 'text', format: 'email' }],
    [
      { text_validation_type_or_show_slider_number: 'zipcode' },
      { kind: 'text', pattern: { regex: String.raw`\d{5}(-\d{4})?` } },
    ],
    [
      { text_validation_type_or_show_slider_number: 'datetime_dmy' },
      { kind: 'text', pattern: { message: { en: 'Write as 2024-02-29 13:05.' } } },
    ],
    [{ field_type: 'notes' }, { kind: 'text', multiline: true, maxLength: 10_000 }],
    [{ field_type: 'truefalse' }, { kind: 'boolean' }],
    [
      { field_type: 'slider', select_choices_or_calculations: 'Low | | High' },
      { display: 'visual-scale', anchors: { max: { en: 'High' } } },
    ],
    [
      choices('0, No|1,Yes, a lot'),
      { kind: 'integer', display: 'choice', valueLabels: { 1: { en: 'Yes, a lot' } } },
    ],
    [choices('1, Yes | 0, No'), { kind: 'choice', options: { c1: { en: 'Yes' }, c0: { en: 'No' } } }],
    [
      choices('-1, Less | M, Man | 1.5, Half'),
      { kind: 'choice', options: { 'minus-1': { en: 'Less' }, m: { en: 'Man' }, '1-5': { en: 'Half' } } },
    ],
    [
      { ...choices('1, A\n2, B'), field_type: 'checkbox' },
      { kind: 'choices', options: { c1: { en: 'A' }, c2: { en: 'B' } } },
    ],
    [
      { ...choices('1, I agree'), field_type: 'checkbox', field_label: 'Consent' },
      { kind: 'boolean', label: { en: 'Consent – I agree' } },
    ],
    [{ field_annotation: '@CHARLIMIT=9' }, { kind: 'text', maxLength: 9 }],
    [
      { ...choices('1, A | 99, None'), field_type: 'checkbox', field_annotation: "@NONEOFTHEABOVE='99'" },
      { exclusive: 'c99' },
    ],
    [{ field_label: '<p>One<br>two</p><script>steal()</script>' }, { label: { en: 'One\ntwo' } }],
  ])('reads the row %j', (row, expected) => {
    expect(item(row)).toMatchObject(expected);
  });

  it.each([
    ['an attachment', { field_type: 'file' }, 'Attachments are refused'],
    ['a list from a database', { field_type: 'sql' }, 'come from a database'],
    ['an identifier', { identifier: 'y' }, 'kept apart from answers'],
    ['a personal number', { text_validation_type_or_show_slider_number: 'ssn' }, 'names a person'],
    ['a type that there is not', { field_type: 'banana' }, '"banana" is no field type'],
    ['a list without alternatives', choices(''), 'no alternatives'],
    [
      'a calculation that cannot be read',
      { field_type: 'calc', select_choices_or_calculations: "$('#x')" },
      '"$" is not understood',
    ],
    [
      'a calculation with a text',
      { field_type: 'calc', select_choices_or_calculations: '[other] * 2' },
      '[other] is free text',
    ],
    [
      'a calculation with the day',
      { field_type: 'calc', select_choices_or_calculations: "datediff('2020-01-01', 'today', 'd')" },
      'would change by itself',
    ],
    [
      'a calculation with itself',
      { field_type: 'calc', select_choices_or_calculations: '[x] + 1' },
      'depends on itself',
    ],
  ])('leaves out %s, and says so', (_, row, reason) => {
    const text = dictionary({ field_name: 'x', ...row }, { field_name: 'other' });
    expect(formOf(imported(text)).items).not.toHaveProperty('x');
    expect(why(text, 'line 3, field x')).toContain(reason);
  });

  it.each([
    [{ branching_logic: "[nobody] = '1'" }, 'Branching Logic', 'there is no such field'],
    [{ branching_logic: "[x] = '1'" }, 'Branching Logic', 'depend on itself: x → x'],
    [{ branching_logic: "[baseline_arm_1][other] = '1'" }, 'Branching Logic', '--events and --event-map'],
    [{ branching_logic: "[user-name] = 'a'" }, 'Branching Logic', '[user-name] has no equivalent'],
    [{ branching_logic: "contains([other], 'a')" }, 'Branching Logic', 'contains() has no equivalent'],
    [
      { field_annotation: '@HIDDEN @READONLY' },
      'Field Annotation',
      'it is shown. A question that nobody can answer',
    ],
    [{ field_annotation: 'only for nurses' }, 'Field Annotation', 'kept in redcap.json'],
    [{ custom_alignment: 'RH' }, 'Custom Alignment', 'lay out and number by themselves'],
    [
      { text_validation_type_or_show_slider_number: 'vehicle' },
      'Text Validation Type',
      'any text is accepted',
    ],
    [{ field_label: 'You are [other]' }, 'Field Label', 'not replaced by an answer'],
    [{ field_label: '<b>Bold</b>' }, 'Field Label', 'not the markup'],
  ])('carries the field of %j and lists what is lost', (row, column, reason) => {
    const text = dictionary({ field_name: 'x', ...row }, { field_name: 'other' });
    expect(formOf(imported(text)).items).toHaveProperty('x');
    expect(why(text, `line 3, field x, column ${column}`)).toContain(reason);
  });

  it('takes what reads a field that is left out along with it', () => {
    const chain = ['b', 'c', 'd'].map((name, index) => ({
      field_name: name,
      field_type: 'calc',
      select_choices_or_calculations: `[${'abc'.charAt(index)}] + 1`,
    }));
    const text = dictionary({ field_name: 'a', field_type: 'file' }, ...chain.reverse(), { field_name: 'z' });
    expect(Object.keys(formOf(imported(text)).items)).toEqual(['z']);
    expect(why(text, 'field d')).toContain('It reads [c], which is not carried over.');
  });

  it('carries identifiers only where they are asked for by name', () => {
    const text = dictionary(
      { field_name: 'born', identifier: 'y' },
      { field_name: 'name', identifier: 'Y' },
      { field_name: 'z' },
    );
    expect(Object.keys(formOf(imported(text, { identifiers: ['born'] })).items)).toEqual(['born', 'z']);
  });

  it('questions what lies beyond a limit, and reads limits from other answers', () => {
    const number = { text_validation_type_or_show_slider_number: 'number' };
    const form = formOf(
      imported(
        dictionary(
          { field_name: 'low', ...number, text_validation_min: '0', text_validation_max: '9,5' },
          { field_name: 'high', ...number, text_validation_min: '[low]' },
          {
            field_name: 'day',
            text_validation_type_or_show_slider_number: 'date_dmy',
            text_validation_min: '31/1/2000',
            text_validation_max: 'today',
          },
        ),
      ),
    );
    expect(form.items['day']).toMatchObject({ notAfter: 'today' });
    expect(form.checks.map(({ id, severity, message }) => [id, severity, message.en])).toEqual([
      ['range-low', 'warning', 'The value usually lies from 0 to 9.5. Is this right?'],
      ['range-high', 'warning', 'The value is usually at least “low”. Is this right?'],
      ['range-day', 'warning', 'The value is usually at least 2000-01-31. Is this right?'],
    ]);
  });

  it('makes sections of headings, texts and matrices, and a check of a ranking', () => {
    const row = (name: string, more: Partial<Written> = {}): Written => ({
      field_name: name,
      ...choices('1, A | 2, B'),
      matrix_group_name: 'grid',
      matrix_ranking: 'y',
      ...more,
    });
    const form = formOf(
      imported(
        dictionary(
          { field_name: 'a', section_header: 'First' },
          { field_name: 'hello', field_type: 'descriptive', field_label: 'Read this.' },
          row('b'),
          row('c'),
          { field_name: 'd' },
        ),
      ),
    );
    expect(form.pages[0]?.sections).toEqual([
      { id: 'first', title: { en: 'First' }, layout: 'list', fields: ['a'] },
      { id: 'grid', intro: { en: 'Read this.' }, layout: 'matrix', fields: ['b', 'c'] },
    ]);
    expect(form.checks).toMatchObject([
      { id: 'ranking-b', severity: 'error', holds: { op: 'ne' }, fields: ['b', 'c'] },
    ]);
  });

  it('reads the answers of another form as what is known', () => {
    const { register } = imported(
      dictionary(
        { field_name: 'sex', form_name: 'start', ...choices('M, Man | F, Woman') },
        { field_name: 'pregnant', form_name: 'visit', field_type: 'yesno', branching_logic: "[sex] = 'F'" },
      ),
    );
    const form = formOf({ register } as never);
    expect(form.known).toEqual({
      startSex: { from: 'earlier', of: 'episode', occasion: 'start', key: 'sex', type: 'text' },
    });
    expect(form.visibleIf['pregnant']).toMatchObject({
      args: [{ path: ['known', 'startSex'] }, { value: 'f' }],
    });
  });

  it('fills in forms at the events of the project', () => {
    const events = readEvents(
      bytesOf(
        'event_name,arm_num,unique_event_name,day_offset,offset_min,offset_max\nStart,1,start_arm_1,0,0,5\nYear 1,1,year_arm_1,365,30,60\n',
      ),
      bytesOf(
        'arm_num,unique_event_name,form\n1,start_arm_1,start\n1,start_arm_1,visit\n1,year_arm_1,visit\n',
      ),
    );
    if ('refused' in events) throw new Error('refused');
    const text = dictionary(
      {
        field_name: 'sex',
        form_name: 'start',
        ...choices('M, Man | F, Woman'),
        branching_logic: "[event-name] = 'start_arm_1'",
      },
      { field_name: 'weight', text_validation_type_or_show_slider_number: 'number' },
      { field_name: 'lost', branching_logic: '[weight] < 40 and [start_arm_1][sex] = "F"' },
      { field_name: 'unclear', branching_logic: "[sex] = 'F'" },
    );
    const result = imported(text, { events: events.events });
    const { occasions } = result.register.pathways['care'] ?? {};
    expect(Object.entries(occasions ?? {}).map(([key, { form, due }]) => [key, form, due.days])).toEqual([
      ['enrolment', 'enrolment', 0],
      ['start', 'start', 0],
      ['visitStartArm1', 'visit', 0],
      ['visitYearArm1', 'visit', 365],
    ]);
    expect(formOf(result).known).toMatchObject({ startSex: { occasion: 'start' } });
    expect(formOf(result).visibleIf).toHaveProperty('lost');
    expect(result.notCarried.map(({ where, why: reason }) => `${where}: ${reason}`).join('\n')).toContain(
      'field unclear, column Branching Logic (Show field only if...): The field is then always shown. It reads [sex] of another form at the same event, and the form is filled in at 2 events.',
    );
  });

  it('counts times from a date of the dictionary where one is named', () => {
    const text = dictionary(
      { field_name: 'operated', text_validation_type_or_show_slider_number: 'date_ymd' },
      { field_name: 'later', form_name: 'after' },
    );
    const index = { form: 'visit', field: 'operated' };
    const { register, companion } = imported(text, { index });
    const care = register.pathways['care'];
    expect(care).toMatchObject({ index: ['visit', 'operated'], occasions: { visit: { opens: 'episode' } } });
    expect(Object.keys(care?.forms ?? {})).toEqual(['visit', 'after']);
    expect(lintRegister(register)).toEqual([]);
    expect(exportDictionary(register, { pathway: 'care', language: 'en', companion }).csv).toBe(text);
    const wrong = importDictionary(bytesOf(text), { ...options, index: { form: 'after', field: 'later' } });
    expect(wrong).toMatchObject({
      refused: [{ where: 'index', why: 'It cannot be the index date: later is no date.' }],
    });
  });

  it('lists cells that have no effect', () => {
    const text = dictionary(
      { field_name: 'said', field_type: 'descriptive', field_label: 'Read', field_annotation: '@HIDDEN-PDF' },
      { field_name: 'x', field_type: 'yesno', select_choices_or_calculations: '1, Ja', matrix_ranking: 'y' },
    );
    expect(imported(text).notCarried.map(({ where }) => where)).toEqual([
      'line 2, field record_id',
      'line 3, field said, column Field Annotation',
      'line 4, field x, column Choices, Calculations, OR Slider Labels',
      'line 4, field x, column Matrix Ranking?',
    ]);
  });

  it('divides a form that is too large for a table, and reads across its parts', () => {
    const rows = Array.from({ length: 1900 }, (_, index) => ({
      field_name: `f${index}`,
      field_type: 'yesno',
      branching_logic: index % 100 === 0 && index > 0 ? `[f${index - 100}] = '1'` : '',
    }));
    const result = imported(dictionary(...rows));
    const { forms } = result.register.pathways['care'] ?? {};
    expect(Object.keys(forms ?? {})).toEqual(['enrolment', 'visit', 'visitPart2']);
    expect(result.carried).toBe(1900);
    expect(Object.values(forms ?? {}).flatMap(({ visibleIf }) => Object.keys(visibleIf))).toHaveLength(18);
  });

  it('gives every name a key of its own', () => {
    const names = ['constructor', 'to_string', 'known', 'a1', 'a_1', 'episode_id', 'answered'];
    const { register } = imported(
      dictionary(...names.map((field_name) => ({ field_name, form_name: 'constructor' }))),
    );
    expect(lintRegister(register)).toEqual([]);
    const form = Object.values(register.pathways['care']?.forms ?? {})[1];
    expect(new Set(Object.keys(form?.items ?? {})).size).toBe(names.length);
  });

  it('refuses what holds nothing that can be carried', () => {
    const result = importDictionary(bytesOf(dictionary({ field_name: 'x', field_type: 'file' })), options);
    expect(result).toMatchObject({ refused: [{ where: 'file' }, {}, { where: 'line 3, field x' }] });
  });
});
