import { describe, expect, it } from '@jest/globals';
import { evaluate, type Cell } from '@kvalreg/expression';
import fc from 'fast-check';
import { dictionary, formOf, imported, type Written } from '../dictionary.fixture.js';
import { parseLogic } from '../logic/parse-logic.js';
import { interpret, isTrue, type Plain } from './interpret.fixture.js';

const number = { text_validation_type_or_show_slider_number: 'number' };
const date = { text_validation_type_or_show_slider_number: 'date_ymd' };
const fields: readonly Written[] = [
  { field_name: 'n', ...number },
  { field_name: 'm', ...number },
  { field_name: 'scale', field_type: 'radio', select_choices_or_calculations: '0, No | 1, Some | 2, Much' },
  {
    field_name: 'coded',
    field_type: 'dropdown',
    select_choices_or_calculations: '1, Yes | 0, No | -1, Other | 99, Unknown',
  },
  { field_name: 'sex', field_type: 'radio', select_choices_or_calculations: 'M, Man | F, Woman' },
  { field_name: 'yes', field_type: 'yesno' },
  { field_name: 'boxes', field_type: 'checkbox', select_choices_or_calculations: '1, A | -2, B | none, C' },
  { field_name: 'agree', field_type: 'checkbox', select_choices_or_calculations: '1, I agree' },
  { field_name: 'd', ...date },
  { field_name: 'e', ...date },
];

/** The same answers, as a dictionary has them and as the register does. */
type Answers = Readonly<Record<string, readonly [Plain, Cell]>>;
const blank = ['', null] as const;
const small = fc.integer({ min: -4, max: 9 });
const answers: fc.Arbitrary<Answers> = fc
  .record({
    n: fc.oneof(
      fc.constant(blank),
      small.map((value) => [value, value] as const),
    ),
    m: fc.oneof(
      fc.constant(blank),
      small.map((value) => [value / 2, value / 2] as const),
    ),
    scale: fc.oneof(
      fc.constant(blank),
      fc.constantFrom(0, 1, 2).map((value) => [value, value] as const),
    ),
    coded: fc.constantFrom(blank, ['1', 'c1'], ['0', 'c0'], ['-1', 'minus-1'], ['99', 'c99']) as fc.Arbitrary<
      readonly [Plain, Cell]
    >,
    sex: fc.constantFrom(blank, ['M', 'm'], ['F', 'f']) as fc.Arbitrary<readonly [Plain, Cell]>,
    yes: fc.constantFrom(blank, ['1', true], ['0', false]) as fc.Arbitrary<readonly [Plain, Cell]>,
    agree: fc.constantFrom(['0', null], ['1', true], ['0', false]),
    d: fc.constantFrom(blank, ['2024-02-29', '2024-02-29'], ['2020-01-01', '2020-01-01']) as fc.Arbitrary<
      readonly [Plain, Cell]
    >,
    e: fc.constantFrom(blank, ['2024-03-01', '2024-03-01'], ['2019-12-31', '2019-12-31']) as fc.Arbitrary<
      readonly [Plain, Cell]
    >,
    boxes: fc
      .oneof(fc.constant(null), fc.subarray(['c1', 'minus-2', 'none']))
      .map((value) => ['', value] as const),
  })
  .map((record) => record);

const words: Readonly<Record<string, string>> = { '1': 'c1', '-2': 'minus-2', none: 'none' };
const plainOf = (given: Answers) => (field: string, code: string | undefined) => {
  if (field !== 'boxes') return given[field]?.[0] ?? '';
  const ticked = given['boxes']?.[1];
  return Array.isArray(ticked) && ticked.includes(words[code ?? ''] ?? '') ? '1' : '0';
};

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts);
const { condition, amount } = fc.letrec<{ condition: string; amount: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .tuple(
        pick('[coded]', '[scale]', '[n]', '[yes]'),
        pick('=', '<>', '!=', '==='),
        pick("'1'", '"0"', '99', "'-1'", "''", '01'),
      )
      .map((parts) => parts.join(' ')),
    fc
      .tuple(pick('[coded]', '[scale]', '[n]', '[m]'), pick('<', '<=', '>', '>='), pick('1', "'0'", '98.5'))
      .map((parts) => parts.join('')),
    fc
      .tuple(pick("'M'", "'F'", "''", "'X'"), pick('=', '<>'), fc.constant('[sex]'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(
        pick('[boxes(1)]', '[boxes(-2)]', '[boxes(none)]', '[boxes(7)]', '[agree(1)]'),
        pick('=', '<>'),
        pick("'1'", '0', "''"),
      )
      .map((parts) => parts.join(' ')),
    fc
      .tuple(pick('[d]', '[e]'), pick('=', '<>', '<', '>='), pick('[e]', "'2024-02-29'"))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('amount'), pick('=', '<>', '<', '>='), tie('amount')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('condition'), pick(' and ', ' OR ', ' || ', ' && '), tie('condition'))
      .map(([a, op, b]) => `(${a})${op}(${b})`),
    tie('condition').map((inner) => `not(${inner})`),
    pick('isblankormissingcode([n])', 'isblankormissingcode([coded])', '[boxes(1)]', '[yes]', '[n]'),
  ),
  amount: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    pick('[n]', '[m]', '[scale]', '[coded]', '[yes]', '[boxes(-2)]', '2', "'3'", '-1', "''"),
    fc.tuple(tie('amount'), pick('+', '-', '*', '/'), tie('amount')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(
        pick('sum', 'mean', 'min', 'max', 'median', 'stdev'),
        fc.array(tie('amount'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc
      .tuple(pick('abs', 'sqrt', 'rounddown', 'roundup'), tie('amount'))
      .map(([name, arg]) => `${name}(${arg})`),
    fc.tuple(tie('condition'), tie('amount'), tie('amount')).map(([when, a, b]) => `if(${when}, ${a}, ${b})`),
    fc
      .tuple(pick('"d"', '"y"', '"M"', "'h'"), pick('', ', true', ', false'))
      .map(([unit, signed]) => `datediff([d], [e], ${unit}${signed})`),
    tie('amount').map((base) => `(${base})^2`),
  ),
}));

describe('an expression that was carried over', () => {
  it('has the meaning that it had in the dictionary', () => {
    const counts = { shown: 0, hidden: 0, values: 0, blanks: 0, left: 0 };
    fc.assert(
      fc.property(
        condition,
        amount,
        fc.array(answers, { minLength: 12, maxLength: 12 }),
        (branching, calculation, all) => {
          const result = imported(
            dictionary(
              ...fields,
              { field_name: 'asked', branching_logic: branching },
              { field_name: 'total', field_type: 'calc', select_choices_or_calculations: calculation },
            ),
          );
          const form = formOf(result);
          for (const given of all) {
            const read = (path: readonly string[]) => given[path[0] ?? '']?.[1];
            const visible = form.visibleIf['asked'];
            if (visible) {
              const isShown = isTrue(interpret(parseLogic(branching), plainOf(given)));
              expect([branching, evaluate(visible, read) === true]).toEqual([branching, isShown]);
              counts[isShown ? 'shown' : 'hidden'] += 1;
            } else counts.left += 1;
            const total = form.calculations?.['total'];
            if (total) {
              const expected = interpret(parseLogic(calculation), plainOf(given));
              const value = evaluate(total, read);
              const isSame =
                expected === ''
                  ? value === null
                  : typeof value === 'number' &&
                    Math.abs(value - Number(expected)) <= 1e-9 * Math.max(1, Math.abs(value));
              expect([calculation, expected, isSame ? expected : value]).toEqual([
                calculation,
                expected,
                expected,
              ]);
              counts[expected === '' ? 'blanks' : 'values'] += 1;
            } else counts.left += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    const { left, ...seen } = counts;
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
    expect(left).toBeLessThan(seen.values);
  }, 120_000);

  it('knows a code that is no number from another, also where others of the question are numbers', () => {
    const codes = { field_type: 'radio', select_choices_or_calculations: '1, One | 7, Seven | UNK, Unknown' };
    const form = formOf(
      imported(
        dictionary(
          { field_name: 'before', ...codes },
          { field_name: 'after', ...codes },
          { field_name: 'same', branching_logic: '[before] = [after]' },
          { field_name: 'changed', branching_logic: '[before] <> [after]' },
        ),
      ),
    );
    const shown = (name: string, before: string | null, after: string | null) =>
      evaluate(form.visibleIf[name] ?? { op: 'literal', type: 'boolean', value: null }, ([key]) =>
        key === 'before' ? before : after,
      ) === true;
    const words = ['c1', 'c7', 'unk', null];
    for (const before of words)
      for (const after of words) {
        expect([before, after, shown('same', before, after)]).toEqual([before, after, before === after]);
        expect([before, after, shown('changed', before, after)]).toEqual([before, after, before !== after]);
      }
  });

  it('reads the box that is named, also where another differs in capitals alone', () => {
    const form = formOf(
      imported(
        dictionary(
          {
            field_name: 'boxes',
            field_type: 'checkbox',
            select_choices_or_calculations: 'a, Small | A, Large',
          },
          { field_name: 'asked', branching_logic: "[boxes(A)] = '1'" },
        ),
      ),
    );
    const { boxes } = form.items;
    const [small = '', large = ''] = boxes?.kind === 'choices' ? Object.keys(boxes.options) : [];
    const shown = (chosen: string) =>
      evaluate(form.visibleIf['asked'] ?? { op: 'literal', type: 'boolean', value: null }, () => [chosen]);
    expect(large).not.toBe('');
    expect([shown(small), shown(large)]).toEqual([false, true]);
  });
});
