import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kvalreg/declaration';
import { everyKindForm, registerOf } from '../fixtures/every-kind.fixture.js';
import { importQuestionnaireJson } from '../import/import-questionnaire.js';
import { booleanNode, dateNode, fieldNode, numberNode, op, textNode } from '../import/nodes.js';
import type { QuestionnaireItem } from '../resource/questionnaire.js';
import { exportQuestionnaire } from './export-questionnaire.js';

const whole = fieldNode('number', 'whole');
const side = fieldNode('text', 'side');
const day = dateNode('2020-01-01') ?? numberNode(0);

function exported(form: Form) {
  const written = exportQuestionnaire({ register: registerOf(form), pathway: 'care', form: 'everyKind' });
  if (!written) throw new Error('no such form');
  return JSON.parse(JSON.stringify(written)) as typeof written;
}
function itemsIn(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...itemsIn(item.item ?? [])]);
}
function again(form: Form): { form: Form | undefined; notCarried: readonly object[] } {
  const read = importQuestionnaireJson(exported(form).questionnaire);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return { form: read.register.pathways['care']?.forms[read.form], notCarried: read.notCarried };
}

const calculated: Partial<Form> = {
  items: {
    ...everyKindForm().items,
    total: { kind: 'calculated', type: 'number', decimals: 1, label: { en: 'Total', sv: 'Summa' } },
  },
  pages: [
    {
      id: 'all',
      title: { en: 'All', sv: 'Allt' },
      fields: [...Object.keys(everyKindForm().items), 'total', 'implants'],
    },
  ],
  calculations: {
    total: op(
      'sum',
      numberNode(2),
      whole,
      fieldNode('number', 'scale'),
      op('mul', fieldNode('number', 'half'), numberNode(3)),
    ),
  },
};

describe('exportQuestionnaire', () => {
  it('writes what is read as the same form again, for every kind of question', () => {
    const form = everyKindForm({
      visibleIf: {
        note: op('or', op('eq', side, textNode('left')), op('eq', side, textNode('both'))),
        to: op('or', op('not', op('isKnown', whole)), op('ne', whole, numberNode(3))),
        slider: op('includes', fieldNode('codes', 'aids'), textNode('frame')),
        woke: op('and', op('gt', whole, numberNode(2)), op('lt', fieldNode('date', 'from'), day)),
        graded: op('isKnown', fieldNode('boolean', 'smokes')),
        postcode: op('not', op('isKnown', fieldNode('number', 'half'))),
        diagnoses: op('gt', op('add', whole, fieldNode('number', 'half')), numberNode(1)),
      },
      checks: [
        {
          id: 'order',
          severity: 'warning',
          holds: op('lte', fieldNode('date', 'from'), fieldNode('date', 'to')),
          fields: ['from', 'to'],
          message: { en: 'From before to', sv: 'Från före till' },
        },
      ],
      prefill: {
        smokes: booleanNode(false),
        side: textNode('left'),
        graded: numberNode(2),
        aids: { op: 'literal', type: 'codes', value: ['stick', 'frame'] },
      },
    });
    const { form: read, notCarried } = again(form);
    const { body: _, ...items } = read?.items ?? {};
    const { body: __, ...own } = form.items;
    expect(notCarried).toEqual([]);
    expect(items).toEqual(own);
    // A drawing is a choice among its regions to others.
    expect(read?.items['body']).toMatchObject({ kind: 'choices' });
    const { items: ___, ...rest } = form;
    expect(read).toMatchObject(rest);
  });

  it('writes calculations, and what only an expression can say', () => {
    const form = everyKindForm({
      ...calculated,
      visibleIf: { note: op('eq', op('add', whole, numberNode(1)), numberNode(3)) },
    });
    expect(again(form).form).toMatchObject({ calculations: form.calculations, visibleIf: form.visibleIf });
  });

  it('writes conditions as enableWhen where it can', () => {
    const { questionnaire } = exported(
      everyKindForm({ visibleIf: { note: op('eq', side, textNode('left')) } }),
    );
    const note = itemsIn(questionnaire.item ?? []).find(({ linkId }) => linkId === 'note');
    expect(note).toMatchObject({
      type: 'text',
      enableWhen: [
        {
          question: 'side',
          operator: '=',
          answerCoding: { system: `${questionnaire.url ?? ''}#side`, code: 'left' },
        },
      ],
    });
  });

  it('gives every item a linkId of its own', () => {
    const links = itemsIn(exported(everyKindForm(calculated)).questionnaire.item ?? []).map(
      ({ linkId }) => linkId,
    );
    expect(new Set(links).size).toBe(links.length);
  });

  it('lists what a questionnaire cannot say', () => {
    const form = everyKindForm({
      known: { age: { from: 'person', fact: 'age' } },
      visibleIf: { note: op('gt', fieldNode('number', 'known.age'), numberNode(17)) },
    });
    expect(exported(form).notCarried).toEqual([
      { where: 'known.age', what: 'age', why: expect.any(String) },
      { where: 'visibleIf.note', what: 'the condition', why: expect.stringContaining('known beforehand') },
    ]);
  });

  it('knows no form that the register does not have', () => {
    const register = registerOf(everyKindForm());
    expect(exportQuestionnaire({ register, pathway: 'care', form: 'other' })).toBeUndefined();
    expect(exportQuestionnaire({ register, pathway: 'constructor', form: 'other' })).toBeUndefined();
  });
});

describe('exportQuestionnaire with the companion of an import', () => {
  const source = {
    resourceType: 'Questionnaire',
    url: 'http://example.org/q',
    version: '3',
    status: 'active',
    language: 'nb-NO',
    publisher: 'Somebody',
    title: 'Smoking',
    item: [
      {
        linkId: '1.1',
        code: [{ system: 'http://loinc.org', code: '72166-2' }],
        text: 'Do you smoke?',
        type: 'choice',
        answerOption: [
          { valueCoding: { system: 'urn:s', code: 'Y', display: 'Yes' } },
          { valueCoding: { system: 'urn:s', code: 'N', display: 'No' } },
        ],
        extension: [{ url: 'http://example.org/unknown', valueString: 'kept' }],
      },
      {
        linkId: '1.2',
        text: 'How many?',
        type: 'integer',
        enableWhen: [{ question: '1.1', operator: '=', answerCoding: { system: 'urn:s', code: 'Y' } }],
      },
    ],
  };
  const imported = importQuestionnaireJson(source);
  if ('refused' in imported) throw new Error(JSON.stringify(imported.refused));
  const { register, companion, form } = imported;

  it('writes what is unchanged as it came, to the letter', () => {
    const written = exportQuestionnaire({ register, pathway: 'care', form }, companion);
    expect(JSON.stringify(written?.questionnaire)).toBe(JSON.stringify(source));
  });

  it('writes a change under the names that it came with', () => {
    const changed = JSON.parse(JSON.stringify(register)) as typeof register;
    const items = changed.pathways['care']?.forms[form]?.items as Record<string, { label: { nb: string } }>;
    const many = items['q1n2'];
    if (many) many.label.nb = 'How many a day?';
    const written = exportQuestionnaire({ register: changed, pathway: 'care', form }, companion);
    const found = itemsIn(written?.questionnaire.item ?? []);
    expect(written?.questionnaire).toMatchObject({ url: source.url, publisher: 'Somebody', version: '3' });
    expect(found.find(({ linkId }) => linkId === '1.1')).toEqual(source.item[0]);
    expect(found.find(({ linkId }) => linkId === '1.2')).toMatchObject({
      text: 'How many a day?',
      enableWhen: [{ question: '1.1', operator: '=', answerCoding: { system: 'urn:s', code: 'Y' } }],
    });
  });
});
