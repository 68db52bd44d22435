import { describe, expect, it } from '@jest/globals';
import { evaluate, keyOf, type Cell } from '@kvalreg/expression';
import fc from 'fast-check';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import {
  calculated,
  extension,
  imported,
  path,
  questionnaire,
  refused,
  scored,
  shownWhen,
} from '../fixtures/imported.fixture.js';

const items = [
  { linkId: 'a', type: 'integer', text: 'A' },
  { linkId: 'b', type: 'decimal', text: 'B' },
  {
    linkId: 'g',
    type: 'group',
    text: 'G',
    item: [
      { linkId: 'c', type: 'choice', text: 'C', ...scored(['x', 0], ['y', 2], ['z', 5]) },
      { linkId: 'm', type: 'choice', text: 'M', repeats: true, ...scored(['p', 1], ['q', 3]) },
    ],
  },
  { linkId: 'f', type: 'boolean', text: 'F' },
  { linkId: 'd', type: 'date', text: 'D' },
];
interface Given {
  readonly a?: number | undefined;
  readonly b?: number | undefined;
  readonly c?: string | undefined;
  readonly m?: readonly string[] | undefined;
  readonly f?: boolean | undefined;
  readonly d?: string | undefined;
}
const given = fc.record(
  {
    a: fc.integer({ min: -9, max: 9 }),
    b: fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 4),
    c: fc.constantFrom('x', 'y', 'z'),
    m: fc.subarray(['p', 'q'], { minLength: 1 }),
    f: fc.boolean(),
    d: fc.constantFrom('2020-01-01', '2024-02-29'),
  },
  { requiredKeys: [] },
);

function responseOf({ a, b, c, m, f, d }: Given): object {
  const one = (linkId: string, answer: readonly object[] | undefined) => (answer ? [{ linkId, answer }] : []);
  const coding = (code: string) => ({ valueCoding: { system: 'urn:s', code } });
  const group = [...one('c', c === undefined ? undefined : [coding(c)]), ...one('m', m?.map(coding))];
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      ...one('a', a === undefined ? undefined : [{ valueInteger: a }]),
      ...one('b', b === undefined ? undefined : [{ valueDecimal: b }]),
      ...(group.length > 0 ? [{ linkId: 'g', item: group }] : []),
      ...one('f', f === undefined ? undefined : [{ valueBoolean: f }]),
      ...one('d', d === undefined ? undefined : [{ valueDate: d }]),
    ],
  };
}

const c = "%resource.item.where(linkId='g').item.where(linkId='c').answer.value";
const m = "%resource.descendants().where(linkId='m').answer.value";
const a = "%resource.item.where(linkId='a').answer.value";
const b = "%resource.item.where(linkId='b').answer.valueDecimal.first()";
const f = "%resource.item.where(linkId='f').answer.value";

describe('a calculation', () => {
  it.each([
    `${a} + ${b}`,
    `(${a} - 3) * 2 / ${b}`,
    `${a} div 3`,
    `${a} mod 4`,
    `-${a}.abs()`.replace('-', '0 - '),
    `${b}.floor() + ${b}.ceiling() + ${b}.truncate()`,
    `iif(${a} > 2, ${b}, 0)`,
    `iif(${c}.code = 'y', 1, 0)`,
    `iif(${f}, 1, 2)`,
    `iif(${a}.exists() and ${b}.empty(), 1)`,
    `${c}.ordinal()`,
    `%resource.item.where(linkId='g').item.answer.value.ordinal().sum()`,
    `%resource.item.where(linkId in ('a'|'b')).answer.value.sum()`,
    `%resource.item.where(linkId!='t' and linkId!='d').answer.value.count()`,
    `%resource.item.where(linkId='a' or linkId='b').answer.value.max()`,
    `${m}.count() + ${m}.where(code='p').count()`,
    `${a}.select($this + 1)`,
  ])('%s is what an evaluator of FHIRPath finds', (expression) => {
    const { form, notCarried } = imported([
      ...items,
      { linkId: 't', type: 'decimal', text: 'T', ...calculated(expression) },
    ]);
    expect(notCarried).toEqual([]);
    const node = form.calculations?.['t'];
    if (!node) throw new Error('not calculated');
    const asked = { resource: {}, questionnaire: questionnaire(items) };
    fc.assert(
      fc.property(given, (answers) => {
        const resource = responseOf(answers);
        const found = fhirpath.evaluate(resource, expression, { ...asked, resource }, r4) as unknown[];
        const own = evaluate(node, (at) => (answers as Readonly<Record<string, Cell>>)[keyOf(at)] ?? null);
        const there = found[0] ?? null;
        if (typeof own === 'number' && typeof there === 'number') expect(there).toBeCloseTo(own, 6);
        else expect(there).toEqual(own);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the weight of options that are numbers', () => {
  const withWeights = (weights: readonly number[]) =>
    imported([
      {
        linkId: 'n',
        type: 'integer',
        text: 'N',
        answerOption: weights.map((weight, number) => ({
          valueInteger: number,
          extension: [extension('ordinalValue', { valueDecimal: weight })],
        })),
      },
      {
        linkId: 't',
        type: 'decimal',
        text: 'T',
        ...calculated("%resource.item.where(linkId='n').answer.value.ordinal()"),
      },
    ]);

  it.each([[[0, 1, 2]], [[0, 5, 9]]])('is the weight and not the number: %j', (weights) => {
    const { form, notCarried } = withWeights(weights);
    expect(notCarried).toEqual([]);
    const node = form.calculations?.['t'];
    const item = form.items['n'];
    if (!node || !item) throw new Error('not carried');
    const answers: readonly Cell[] = item.kind === 'choice' ? Object.keys(item.options) : [0, 1, 2];
    expect(answers.map((answer) => evaluate(node, () => answer))).toEqual(weights);
    expect(evaluate(node, () => null)).toBeNull();
  });
});

describe('a condition', () => {
  it.each([
    `${a} > 3 or ${b} < 2`,
    `${f} = true`,
    `${f}.not()`,
    `${c}.code = 'y'`,
    `${c}.code != 'y'`,
    `${c}.where(code = 'y' or code = 'z').exists()`,
    `${c}.where(system = 'urn:s' and code = 'x').empty()`,
    `'p' in ${m}.code`,
    `${m}.code contains 'q'`,
    `${m}.where(code='p').exists() and ${a} >= 0`,
    `%resource.item.where(linkId='d').answer.value > @2022-01-01`,
    `${a}.exists() xor ${b}.exists()`,
    `${f} implies ${a} > 0`,
    `${c}.code in ('x' | 'z')`,
  ])('%s holds exactly where an evaluator of FHIRPath says so', (expression) => {
    const { form, notCarried } = imported([
      ...items,
      { linkId: 't', type: 'string', text: 'T', ...shownWhen(expression) },
    ]);
    expect(notCarried).toEqual([]);
    const node = form.visibleIf['t'];
    if (!node) throw new Error('no condition');
    fc.assert(
      fc.property(given, (answers) => {
        const resource = responseOf(answers);
        const [found] = fhirpath.evaluate(resource, expression, { resource }, r4) as unknown[];
        const own = evaluate(node, (at) => (answers as Readonly<Record<string, Cell>>)[keyOf(at)] ?? null);
        expect(own === true).toBe(found === true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('enableWhen', () => {
  type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | 'exists';
  /** The specification in a few words: = and the orders hold for at least one answer, != for none. */
  const holds = (
    values: readonly unknown[],
    operator: Operator,
    wanted: number | string | boolean,
  ): boolean => {
    type Value = number | string | boolean;
    const some = (test: (value: Value) => boolean) => values.some((value) => test(value as Value));
    switch (operator) {
      case 'exists':
        return values.length > 0 === wanted;
      case '=':
        return some((value) => value === wanted);
      case '!=':
        return !some((value) => value === wanted);
      case '>':
        return some((value) => value > wanted);
      case '<':
        return some((value) => value < wanted);
      case '>=':
        return some((value) => value >= wanted);
      case '<=':
        return some((value) => value <= wanted);
    }
  };
  const condition = fc.oneof(
    fc.record({
      question: fc.constantFrom('a', 'b'),
      operator: fc.constantFrom<Operator>('=', '!=', '>', '<', '>=', '<='),
      answerDecimal: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({
      question: fc.constantFrom('c'),
      operator: fc.constantFrom<Operator>('=', '!='),
      answerCoding: fc.constantFrom('x', 'y').map((code) => ({ system: 'urn:s', code })),
    }),
    fc.record({
      question: fc.constantFrom('m'),
      operator: fc.constantFrom<Operator>('=', '!='),
      answerCoding: fc.constantFrom('p', 'q').map((code) => ({ system: 'urn:s', code })),
    }),
    fc.record({
      question: fc.constantFrom('f'),
      operator: fc.constantFrom<Operator>('=', '!='),
      answerBoolean: fc.boolean(),
    }),
    fc.record({
      question: fc.constantFrom('a', 'b', 'c', 'd', 'f', 'm'),
      operator: fc.constant<Operator>('exists'),
      answerBoolean: fc.boolean(),
    }),
  );

  it('means what the specification says, for all and any of several', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('all', 'any'),
        given,
        (enableWhen, enableBehavior, answers) => {
          const { form } = imported([
            ...items,
            { linkId: 't', type: 'string', text: 'T', enableWhen, enableBehavior },
          ]);
          const node = form.visibleIf['t'];
          const lookup = answers as Readonly<Record<string, Cell>>;
          const own = node ? evaluate(node, (at) => lookup[keyOf(at)] ?? null) === true : true;
          const outcomes = enableWhen.map((when) => {
            const value = lookup[when.question] ?? null;
            const values =
              value === null ? [] : Array.isArray(value) ? (value as readonly string[]) : [value];
            const wanted =
              'answerCoding' in when
                ? when.answerCoding.code
                : 'answerDecimal' in when
                  ? when.answerDecimal
                  : when.answerBoolean;
            return holds(values, when.operator, wanted);
          });
          expect(own).toBe(enableBehavior === 'any' ? outcomes.includes(true) : !outcomes.includes(false));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('shows what stands in a group only while the group is shown', () => {
    const { form } = imported([
      { linkId: 'a', type: 'boolean', text: 'A' },
      {
        linkId: 'g',
        type: 'group',
        text: 'G',
        enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
        item: [
          { linkId: 'b', type: 'boolean', text: 'B' },
          {
            linkId: 'c',
            type: 'string',
            text: 'C',
            enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }],
          },
        ],
      },
    ]);
    const fields = (name: string) => JSON.stringify(form.visibleIf[name]).match(/"path":\["\w+"\]/g);
    expect(fields('b')).toEqual(['"path":["a"]']);
    expect(fields('c')).toEqual(['"path":["a"]', '"path":["b"]']);
  });
});

describe('an expression', () => {
  const noted = (expression: string, more: object = {}) =>
    imported([...items, { linkId: 't', type: 'decimal', text: 'T', ...calculated(expression) }], more)
      .notCarried;

  it('uses variables of the questionnaire and of the groups around', () => {
    const variable = (name: string, expression: string) =>
      extension('variable', { valueExpression: { name, ...path(expression) } });
    const { form, notCarried } = imported(
      [
        ...items,
        {
          linkId: 'h',
          type: 'group',
          text: 'H',
          extension: [variable('half', '%double / 4')],
          item: [{ linkId: 't', type: 'decimal', text: 'T', ...calculated('%half + 1') }],
        },
      ],
      { extension: [variable('double', `${a} * 2`)] },
    );
    expect(notCarried).toEqual([]);
    expect(
      evaluate(form.calculations?.['t'] ?? { op: 'literal', type: 'number', value: null }, () => 6),
    ).toBe(4);
  });

  it('written as plain text, as some systems do, is read', () => {
    const url = 'http://ehelse.no/fhir/StructureDefinition/sdf-calculatedExpression';
    const { form } = imported([
      ...items,
      {
        linkId: 't',
        type: 'decimal',
        text: 'T',
        readOnly: true,
        extension: [{ url, valueString: `${a} + 1` }],
      },
    ]);
    expect(form.calculations).toHaveProperty('t');
  });

  it('with a mistake is reported with line and column, and the item is asked', () => {
    const [problem] = noted(`${a} +\n (2 * 3))`);
    expect(problem).toMatchObject({ where: 'item[5].extension (calculatedExpression)' });
    expect(problem?.why).toMatch(/^It is no FHIRPath at line 2, column 9: .*There are 1 more \) than \(\.$/);
  });

  it('whose filter excludes nothing is carried as it works, and pointed out', () => {
    const [hint] = noted("%resource.item.where(linkId!='a' | linkId!='b').answer.value.ordinal().sum()");
    expect(hint?.why).toContain('the filter excludes nothing');
  });

  it.each([
    [`${a}.ln()`, 'the function ln()'],
    ['%patient.birthDate', '%patient'],
    ["%resource.item.where(linkId='a' or linkId='b').answer.value + 1", 'several values'],
    [`(${a} | ${b}).sum()`, 'makes equal values one'],
    ['%x + 1', '%x'],
    [`${a} + 'x'`, 'no number'],
    ['('.repeat(150) + '1' + ')'.repeat(150), '100 deep'],
    ['1 + '.repeat(9000) + '1', 'characters'],
  ])('without a counterpart is listed: %s', (expression, reason) => {
    expect(
      noted(expression)
        .map(({ why }) => why)
        .join(),
    ).toContain(reason);
  });

  it('that depends on itself refuses the file, with the circle in order', () => {
    const total = (linkId: string, on: string) => ({
      linkId,
      type: 'decimal',
      text: linkId,
      ...calculated(`%resource.item.where(linkId='${on}').answer.value + 1`),
    });
    expect(refused([total('x', 'z'), total('y', 'x'), total('z', 'y')])[0]?.what).toBe(
      'a circle: x → z → y → x',
    );
    const variables = [
      ['p', '%q + 1'],
      ['q', '%p'],
    ].map(([name, expression = '']) =>
      extension('variable', { valueExpression: { name, ...path(expression) } }),
    );
    const [circle] = refused([...items, { linkId: 't', type: 'decimal', text: 'T', ...calculated('%p') }], {
      extension: variables,
    });
    expect(circle?.what).toBe('a circle: %p → %q → %p');
  });

  it('of a constraint becomes a check, an error or a warning', () => {
    const constraint = extension('questionnaire-constraint', {
      extension: [
        { url: 'key', valueId: 'c-1' },
        { url: 'severity', valueCode: 'warning' },
        { url: 'expression', valueString: `${a} <= ${b}` },
        { url: 'human', valueString: 'A is at most B' },
      ],
    });
    expect(imported(items, { extension: [constraint] }).form.checks).toMatchObject([
      {
        id: 'c-1',
        severity: 'warning',
        holds: { op: 'lte' },
        fields: ['a', 'b'],
        message: { en: 'A is at most B' },
      },
    ]);
  });

  it('finds no number in an option that is a text', () => {
    const { form } = imported([
      {
        linkId: 'r',
        type: 'choice',
        text: 'R',
        answerOption: [{ valueInteger: 3 }, { valueInteger: 5 }, { valueString: 'unknown' }],
      },
      {
        linkId: 't',
        type: 'decimal',
        text: 'T',
        ...calculated("%resource.item.where(linkId='r').answer.value"),
      },
    ]);
    const { r } = form.items;
    const codes = r?.kind === 'choice' ? Object.keys(r.options) : [];
    expect(codes.map((code) => evaluate(form.calculations?.['t'] ?? absent, () => code))).toEqual([
      3,
      5,
      null,
    ]);
  });
});

const absent = { op: 'literal', type: 'text', value: 'absent' } as const;
