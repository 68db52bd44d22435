import { describe, expect, it } from '@jest/globals';
import { lintRegister } from '@kvalreg/declaration';
import fc from 'fast-check';
import { columns, fieldTypes, noCells, type Cells } from './columns.js';
import { bytesOf, dictionary, header, imported, options, type Written } from './dictionary.fixture.js';
import { csvLine } from './export/csv-line.js';
import { exportDictionary } from './export/export-dictionary.js';
import { importDictionary } from './import/import-dictionary.js';

const names = ['a', 'b', 'c1', 'c_1', 'known', 'constructor', 'A', '', '9', 'ø', '__proto__'];
const logic = fc.oneof(
  fc.constantFrom(
    '',
    "[a] = '1'",
    '[b(1)]>[a]',
    "[e][a]<>''",
    'sum([a],[b])',
    'if([a],1',
    "datediff([a],'today','y')",
    '[a]/0',
    '@',
    '((',
    '[c1]+[c_1]',
  ),
  fc.string({
    unit: fc.constantFrom(
      '[a]',
      '[b(1)]',
      '(',
      ')',
      ' ',
      '1',
      "'",
      '"',
      ' and ',
      ' or ',
      '=',
      '<',
      '+',
      '-',
      ',',
      'if',
      'sum',
      '\n',
      '#',
      '^2',
    ),
    maxLength: 20,
  }),
);
const cell = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'y',
    '<b>x</b>',
    '[a]',
    '1, A | 2, B',
    '1 | 2',
    '|,|',
    ',',
    'date_ymd',
    'number',
    'today',
    '@DEFAULT=1 @CALCTEXT([a]',
  ),
);
const row: fc.Arbitrary<Cells> = fc
  .record({
    field_name: fc.constantFrom(...names),
    field_type: fc.constantFrom(...fieldTypes, 'x'),
    form_name: fc.constantFrom('f', 'g', '', 'constructor'),
    branching_logic: logic,
    select_choices_or_calculations: fc.oneof(logic, cell),
  })
  .chain((fixed) =>
    fc.array(cell, { minLength: columns.length, maxLength: columns.length }).map((others) => ({
      ...noCells,
      ...(Object.fromEntries(columns.map((column, index) => [column, others[index] ?? ''])) as Record<
        (typeof columns)[number],
        string
      >),
      ...fixed,
    })),
  );

describe('an import', () => {
  it('carries or lists every row of any dictionary, and what it makes is sound', () => {
    const counts = { made: 0 };
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const text = [header, ...rows.map((cells) => columns.map((column) => cells[column]))]
          .map(csvLine)
          .join('');
        const result = importDictionary(bytesOf(text), options);
        if ('refused' in result) {
          expect(result.refused.length).toBeGreaterThan(0);
          return;
        }
        counts.made += 1;
        expect(lintRegister(result.register)).toEqual([]);
        const { rows: became } = result.companion;
        const whole = result.notCarried.filter(
          ({ where }) => !where.includes(', column ') && !where.includes(', cell '),
        );
        expect([
          result.carried + whole.length,
          became.filter(({ is }) => is === 'field' || is === 'text').length,
        ]).toEqual([became.length, result.carried]);
        const exported = exportDictionary(result.register, {
          pathway: 'care',
          language: 'en',
          companion: result.companion,
        });
        expect(exported.carried).toBe(result.carried + 1);
        exportDictionary(result.register, { pathway: 'care', language: 'en' });
      }),
      { numRuns: 500 },
    );
    expect(counts.made).toBeGreaterThan(200);
  }, 120_000);

  it('answers to any bytes with a refusal or a register', () => {
    const start = header.map((cell) => `"${cell}"`).join(',');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isHeaded) => {
        const content = isHeaded ? Uint8Array.from([...bytesOf(`${start}\na,f,,text,A\n`), ...bytes]) : bytes;
        const result = importDictionary(content, options);
        expect('refused' in result || lintRegister(result.register).length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Partial<Written>]>([
    ['a label of 300 000 characters', { field_label: 'x'.repeat(300_000) }],
    ['markup that never ends', { field_label: '<div '.repeat(60_000) }],
    ['nested markup', { field_label: '<b>'.repeat(50_000) }],
    ['signs of markup', { field_label: '<'.repeat(150_000) }],
    [
      'thousands of alternatives',
      {
        field_type: 'dropdown',
        select_choices_or_calculations: Array.from(
          { length: 9000 },
          (_, index) => `K${index}, Label ${index}`,
        ).join(' | '),
      },
    ],
    ['a condition of brackets', { branching_logic: '('.repeat(300_000) }],
    ['a condition of signs', { branching_logic: '-'.repeat(50_000) }],
    [
      'a sum without end',
      { field_type: 'calc', select_choices_or_calculations: Array(9000).fill('1').join('+') },
    ],
    [
      'powers of powers',
      { field_type: 'calc', select_choices_or_calculations: `${'('.repeat(30)}[weight]${')^8'.repeat(30)}` },
    ],
    ['tags within tags', { field_annotation: '@A('.repeat(60_000) }],
  ])('reads %s without hanging', (_, more) => {
    const result = imported(
      dictionary(
        { field_name: 'weight', text_validation_type_or_show_slider_number: 'number' },
        { field_name: 'x', ...more },
      ),
    );
    expect(result.carried + result.notCarried.filter(({ where }) => where === 'line 4, field x').length).toBe(
      2,
    );
  });

  it('lets no script through', () => {
    const { register } = imported(
      dictionary({
        field_name: 'x',
        field_type: 'dropdown',
        section_header: '<img src=x onerror=alert(1)>Head',
        field_label: '<script>alert(1)</script><a href="javascript:alert(1)">Hi</a>',
        select_choices_or_calculations: '1, <svg onload=alert(1)>One | 5, Five',
        field_note: '<iframe src="//evil"></iframe>note',
      }),
    );
    expect(JSON.stringify(register)).not.toMatch(/<|alert|javascript|evil/);
  });
});
