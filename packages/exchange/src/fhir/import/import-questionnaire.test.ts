import { describe, expect, it } from '@jest/globals';
import {
  control,
  extension,
  imported,
  questionnaire,
  refused,
  scored,
} from '../fixtures/imported.fixture.js';
import { importQuestionnaire, importQuestionnaireJson } from './import-questionnaire.js';

const yesNo = {
  answerOption: ['yes', 'no'].map((code) => ({ valueCoding: { system: 'urn:s', code, display: code } })),
};
const why = (notCarried: readonly { where: string; what: string; why: string }[]) =>
  notCarried.map(({ where, what, why: reason }) => `${where}: ${what}. ${reason}`).join('\n');

describe('importQuestionnaire', () => {
  it('makes each type of question an item of its kind', () => {
    const types = ['boolean', 'decimal', 'integer', 'date', 'time', 'string', 'text', 'url'];
    const { form, notCarried } = imported([
      ...types.map((type) => ({ linkId: type, type, text: type })),
      { linkId: 'choice', type: 'choice', text: 'c', ...yesNo },
      { linkId: 'coding', type: 'coding', text: 'c', ...yesNo },
      { linkId: 'several', type: 'choice', repeats: true, text: 'c', ...yesNo },
      {
        linkId: 'weight',
        type: 'quantity',
        text: 'w',
        extension: [extension('questionnaire-unit', { valueCoding: { code: 'kg' } })],
      },
      {
        linkId: 'pain',
        type: 'integer',
        text: 'p',
        extension: [
          control('slider'),
          extension('minValue', { valueInteger: 0 }),
          extension('maxValue', { valueInteger: 100 }),
          extension('questionnaire-sliderStepValue', { valueInteger: 10 }),
        ],
      },
    ]);
    expect(notCarried).toEqual([]);
    expect(Object.fromEntries(Object.entries(form.items).map(([name, { kind }]) => [name, kind]))).toEqual({
      boolean: 'boolean',
      decimal: 'decimal',
      integer: 'integer',
      date: 'date',
      time: 'time',
      string: 'text',
      text: 'text',
      url: 'text',
      choice: 'choice',
      coding: 'choice',
      several: 'choices',
      weight: 'decimal',
      pain: 'integer',
    });
    expect(form.items['weight']).toMatchObject({ unit: { en: 'kg' } });
    // Eleven values fit on buttons.
    expect(form.items['pain']).toMatchObject({ display: 'scale', step: 10 });
  });

  it('carries limits, lengths, patterns and what stands there beforehand', () => {
    const { form, notCarried } = imported([
      {
        linkId: 'a',
        type: 'string',
        text: 'a',
        maxLength: 5,
        required: true,
        extension: [extension('regex', { valueString: '[0-9]{5}' })],
        initial: [{ valueString: '12345' }],
      },
      { linkId: 'b', type: 'string', text: 'b', extension: [extension('minLength', { valueInteger: 3 })] },
      {
        linkId: 'c',
        type: 'decimal',
        text: 'c',
        extension: [
          extension('minValue', { valueDecimal: 0.5 }),
          extension('maxValue', { valueInteger: 9 }),
          extension('maxDecimalPlaces', { valueInteger: 1 }),
        ],
      },
      { linkId: 'd', type: 'string', text: 'd', extension: [extension('regex', { valueString: '(?=x)y' })] },
    ]);
    expect(form.items).toMatchObject({
      a: { maxLength: 5, required: true, pattern: { regex: '[0-9]{5}' } },
      b: { pattern: { regex: '[\\s\\S]{3,}' } },
      c: { min: 0.5, max: 9, decimals: 1 },
    });
    expect(form.items['d']).not.toHaveProperty('pattern');
    expect(form.prefill).toEqual({ a: { op: 'literal', type: 'text', value: '12345' } });
    expect(why(notCarried)).toContain('item[3]: pattern (?=x)y.');
  });

  it('makes pages of groups, sections of groups in them, and a matrix of a table', () => {
    const { form } = imported([
      { linkId: 'intro', type: 'display', text: 'Welcome' },
      {
        linkId: 'g',
        type: 'group',
        text: 'Health',
        item: [
          { linkId: 'd', type: 'display', text: 'Think of the last week' },
          { linkId: 'a', type: 'boolean', text: 'A' },
          {
            linkId: 't',
            type: 'group',
            text: 'How often',
            extension: [control('gtable')],
            item: [
              { linkId: 'x', type: 'choice', text: 'X', ...yesNo },
              { linkId: 'y', type: 'choice', text: 'Y', ...yesNo },
            ],
          },
          {
            linkId: 'b',
            type: 'boolean',
            text: 'B',
            item: [{ linkId: 'h', type: 'display', text: 'Help for B', extension: [control('help')] }],
          },
        ],
      },
    ]);
    expect(form.pages).toMatchObject([
      {
        title: { en: 'Health' },
        // A page without questions goes before the next one.
        intro: { en: 'Test\n\nWelcome\n\nThink of the last week' },
        fields: ['a', 'x', 'y', 'b'],
        sections: [{ title: { en: 'How often' }, layout: 'matrix', fields: ['x', 'y'] }],
      },
    ]);
    expect(form.items['b']).toMatchObject({ help: { en: 'Help for B' } });
  });

  it('makes a repeated group of a group or question that repeats', () => {
    const { form, notCarried } = imported([
      {
        linkId: 'implants',
        type: 'group',
        text: 'Implants',
        repeats: true,
        extension: [extension('questionnaire-maxOccurs', { valueInteger: 4 })],
        item: [{ linkId: 'implants.udi', type: 'string', text: 'UDI' }],
      },
      { linkId: 'drugs', type: 'string', text: 'Drugs', repeats: true },
    ]);
    expect(form.repeats).toMatchObject({
      implants: { max: 4, items: { udi: { kind: 'text' } } },
      drugs: { max: 10, items: { value: { kind: 'text' } } },
    });
    expect(why(notCarried)).toContain('Its most is not stated: there can be 10.');
  });

  it('reads options of contained value sets, and lists those that are elsewhere', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'vs',
        compose: {
          include: [
            {
              system: 'urn:s',
              concept: [
                { code: '1', display: 'Ja' },
                { code: '2', display: 'Nei' },
              ],
            },
          ],
        },
      },
    ];
    const { form, notCarried } = imported(
      [
        { linkId: 'a', type: 'choice', text: 'A', answerValueSet: '#vs' },
        { linkId: 'b', type: 'choice', text: 'B', answerValueSet: 'http://example.org/vs' },
        { linkId: 'c', type: 'open-choice', text: 'C', answerValueSet: '#vs' },
      ],
      { contained },
    );
    expect(form.items).toMatchObject({
      a: { kind: 'choice', options: { c1: { en: 'Ja' }, c2: { en: 'Nei' } } },
      b: { kind: 'text' },
      c: { kind: 'choice', options: { c1: {}, c2: {}, other: { en: 'Other' } } },
      cOther: { kind: 'text' },
    });
    expect(form.visibleIf['cOther']).toMatchObject({ op: 'eq', args: [{ path: ['c'] }, { value: 'other' }] });
    expect(why(notCarried)).toBe(
      'item[1].answerValueSet: value set http://example.org/vs. The file does not contain it: the question is asked as a text.',
    );
  });

  it('reads scores of options in both their places and under both their names', () => {
    const weights = (item: object) =>
      imported([{ linkId: 'a', type: 'choice', text: 'A', ...item }]).form.items['a'];
    const two = ['1', '2'];
    expect(weights(scored(['1', 1], ['2', 2]))).toMatchObject({
      kind: 'integer',
      min: 1,
      max: 2,
      display: 'choice',
    });
    const inCoding = {
      answerOption: two.map((code) => ({
        valueCoding: { code, extension: [extension('itemWeight', { valueDecimal: Number(code) })] },
      })),
    };
    expect(weights(inCoding)).toMatchObject({ kind: 'integer', min: 1, max: 2 });
    // Without scores, numbers are only codes.
    expect(weights({ answerOption: two.map((code) => ({ valueCoding: { code } })) })).toMatchObject({
      kind: 'choice',
    });
  });

  it('takes over translations, and says which languages stay out', () => {
    const translated = (en: string, sw: string) => ({
      extension: [
        ['en', en],
        ['sw', sw],
      ].map(([lang, content]) =>
        extension('translation', {
          extension: [
            { url: 'lang', valueCode: lang },
            { url: 'content', valueString: content },
          ],
        }),
      ),
    });
    const { form, notCarried } = imported(
      [{ linkId: 'a', type: 'boolean', text: 'Røyker du?', _text: translated('Do you smoke?', 'Unavuta?') }],
      { language: 'nb-NO' },
    );
    expect(form.items['a']?.label).toEqual({ nb: 'Røyker du?', en: 'Do you smoke?' });
    expect(why(notCarried)).toMatch(/^language: texts in sw\./);
  });

  it('shows markup as plain text, and lets no script through', () => {
    const xhtml =
      '<div onclick="alert(1)"><b>Bold</b><script>alert(2)</script> <a href="javascript:alert(3)">link</a></div>';
    const { form, notCarried, source } = imported([
      {
        linkId: 'a',
        type: 'boolean',
        text: 'Are you <strong>well</strong>?<br/>Today &amp; now <img src=x onerror=alert(4)>',
      },
      {
        linkId: 'b',
        type: 'boolean',
        _text: { extension: [extension('rendering-xhtml', { valueString: xhtml })] },
      },
      { linkId: 'c', type: 'boolean', text: 'Keep <strong>this</strong>' },
    ]);
    expect(form.items['a']?.label).toEqual({ en: 'Are you well?\nToday & now' });
    expect(form.items['b']?.label).toEqual({ en: 'Bold link' });
    const all = JSON.stringify([form, source]);
    expect(all).not.toMatch(/alert|script|onclick|onerror/i);
    expect(all).toContain('Keep <strong>this</strong>');
    expect(why(notCarried)).toContain('item[0].text: markup. Scripts');
    expect(why(notCarried)).toContain('item[1]._text.extension[0].valueString: markup.');
  });

  it('lists every unknown extension and property', () => {
    const { notCarried } = imported(
      [{ linkId: 'a', type: 'boolean', text: 'A', extension: [{ url: 'http://x.org/e' }], foo: 1 }],
      { extension: [{ url: 'http://x.org/root' }] },
    );
    expect(notCarried.map(({ where }) => where)).toEqual([
      'extension[0]',
      'item[0].extension[0]',
      'item[0].foo',
    ]);
  });

  it('leaves out files, references and what is hidden, and says so', () => {
    const { form, notCarried } = imported([
      { linkId: 'a', type: 'attachment', text: 'A' },
      { linkId: 'b', type: 'reference', text: 'B' },
      {
        linkId: 'h',
        type: 'string',
        text: 'H',
        extension: [extension('questionnaire-hidden', { valueBoolean: true })],
      },
      {
        linkId: 'c',
        type: 'boolean',
        text: 'C',
        enableWhen: [{ question: 'h', operator: '=', answerString: 'x' }],
      },
    ]);
    expect(Object.keys(form.items)).toEqual(['c']);
    expect(notCarried.map(({ where }) => where)).toEqual([
      'item[0]',
      'item[1]',
      'item[2]',
      'item[3].enableWhen[0]',
    ]);
  });
});

describe('importQuestionnaire refuses', () => {
  const question = (linkId: string, more: object = {}) => ({
    linkId,
    type: 'boolean',
    text: linkId,
    ...more,
  });
  const when = (target: string, more: object = {}) => ({
    enableWhen: [{ question: target, operator: '=', answerBoolean: true, ...more }],
  });

  it.each<[string, readonly object[], string]>([
    ['nothing to ask', [], 'item'],
    ['an item without linkId', [{ type: 'boolean' }], 'item[0].linkId'],
    ['an unknown type', [{ linkId: 'a', type: 'question' }], 'item[0].type'],
    [
      'a linkId twice',
      [question('a'), { linkId: 'g', type: 'group', item: [question('a')] }],
      'item[1].item[0].linkId',
    ],
    [
      'a display with an initial value',
      [question('q'), { linkId: 'd', type: 'display', initial: [{ valueString: 'x' }] }],
      'item[1].initial',
    ],
    [
      'a display that is required',
      [question('q'), { linkId: 'd', type: 'display', required: true }],
      'item[1].required',
    ],
    [
      'a display that repeats',
      [question('q'), { linkId: 'd', type: 'display', repeats: true }],
      'item[1].repeats',
    ],
    [
      'a display with a code',
      [question('q'), { linkId: 'd', type: 'display', code: [{ code: 'x' }] }],
      'item[1].code',
    ],
    [
      'a group with an initial value',
      [{ linkId: 'g', type: 'group', initial: [{ valueBoolean: true }], item: [question('q')] }],
      'item[0].initial',
    ],
    [
      'options of a boolean',
      [question('a', { answerOption: [{ valueString: 'x' }] })],
      'item[0].answerOption',
    ],
    [
      'options twice',
      [question('a', { type: 'choice', answerOption: [{ valueString: 'x' }], answerValueSet: '#v' })],
      'item[0].answerValueSet',
    ],
    [
      'several conditions without a behaviour',
      [
        question('a'),
        question('b'),
        question('c', { enableWhen: [...when('a').enableWhen, ...when('b').enableWhen] }),
      ],
      'item[2].enableBehavior',
    ],
    ['a condition on nothing', [question('a', when('b'))], 'item[0].enableWhen[0].question'],
    ['a condition on itself', [question('a', when('a'))], 'item[0].enableWhen[0].question'],
    [
      'a condition on a group',
      [{ linkId: 'g', type: 'group', item: [question('x')] }, question('a', when('g'))],
      'item[1].enableWhen[0].question',
    ],
    [
      'exists without yes or no',
      [
        question('a'),
        question('b', when('a', { operator: 'exists', answerBoolean: undefined, answerInteger: 1 })),
      ],
      'item[1].enableWhen[0]',
    ],
    [
      'a condition without an answer',
      [question('a'), question('b', when('a', { answerBoolean: undefined }))],
      'item[1].enableWhen[0]',
    ],
    [
      'an unknown operator',
      [question('a'), question('b', when('a', { operator: '<>' }))],
      'item[1].enableWhen[0].operator',
    ],
    ['a text where a number belongs', [question('a', { maxLength: '5' })], 'item[0].maxLength'],
  ])('%s', (_, items, where) => {
    expect(refused(items)[0]).toMatchObject({ where });
  });

  it('conditions in a circle, and names it in order', () => {
    const circle = refused([question('a', when('c')), question('b', when('a')), question('c', when('b'))]);
    expect(circle).toHaveLength(1);
    expect(circle[0]?.what).toBe('conditions in a circle: a → c → b → a');
  });

  it('a group that depends on what stands in it', () => {
    const [circle] = refused([{ linkId: 'g', type: 'group', ...when('x'), item: [question('x')] }]);
    expect(circle?.what).toBe('conditions in a circle: g → x → g');
  });

  it.each<[string, string, string]>([
    ['what is no JSON', '{', 'It is not JSON'],
    ['a list', '[]', 'no FHIR resource'],
    ['another resource', '{"resourceType":"Patient"}', 'only a Questionnaire'],
    [
      'nesting without end',
      `{"resourceType":"Questionnaire","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'deep within each other',
    ],
  ])('%s', (_, text, words) => {
    const read = importQuestionnaire(text);
    expect('refused' in read && read.refused[0]?.why).toContain(words);
  });

  it('more items than it can hold, and more questions than a form can', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => question(`q${String(at)}`));
    expect(refused(many(5001))[0]?.what).toBe('5001 items');
    expect(refused(many(1600))[0]?.why).toContain('divide the form');
  });

  it('keys that reach for the language itself, without harm', () => {
    const text = JSON.stringify(questionnaire([question('__proto__'), question('constructor')])).replace(
      '"title"',
      '"__proto__":{"x":1},"title"',
    );
    const read = importQuestionnaire(text);
    expect(
      'register' in read && Object.keys(read.register.pathways['care']?.forms[read.form]?.items ?? {}),
    ).toEqual(['proto2', 'constructor2']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a large questionnaire', () => {
  it('of 800 items, nested and conditional, is read whole', () => {
    const items = Array.from({ length: 40 }, (_, group) => ({
      linkId: `g${String(group)}`,
      type: 'group',
      text: `Group ${String(group)}`,
      item: Array.from({ length: 19 }, (__, at) => ({
        linkId: `g${String(group)}.${String(at)}`,
        type: at % 3 === 0 ? 'choice' : 'integer',
        text: `Question ${String(at)}`,
        ...(at % 3 === 0 && yesNo),
        ...(at > 0 && {
          enableWhen: [
            {
              question: `g${String(group)}.0`,
              operator: '=',
              answerCoding: { system: 'urn:s', code: 'yes' },
            },
          ],
        }),
      })),
    }));
    const read = importQuestionnaireJson(questionnaire(items));
    if ('refused' in read) throw new Error(JSON.stringify(read.refused));
    const form = read.register.pathways['care']?.forms[read.form];
    expect(Object.keys(form?.items ?? {})).toHaveLength(760);
    expect(Object.keys(form?.visibleIf ?? {})).toHaveLength(720);
    expect(read.notCarried).toEqual([]);
  });

  it('nested as deep as it may be is read', () => {
    let item: object = { linkId: 'leaf', type: 'boolean', text: 'Leaf' };
    for (let depth = 0; depth < 100; depth++)
      item = { linkId: `g${String(depth)}`, type: 'group', text: `G${String(depth)}`, item: [item] };
    expect(Object.keys(imported([item]).form.items)).toEqual(['leaf']);
  });
});
