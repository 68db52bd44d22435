import { describe, expect, it } from '@jest/globals';
import { defineForm, type Form } from '@kvalreg/declaration';
import { and, eq, field, gte, isKnown, literal, not } from '@kvalreg/expression';
import { everyKind } from '../forms/every-kind.fixture.js';
import { layoutPaper, type PaperInput } from './layout-paper.js';
import type { Mark, PaperDocument } from './paper-document.js';
import { millimetre, sheet } from './paper-style.js';

const t = (en: string) => ({ sv: `${en} (sv)`, en });
const marks: string[] = [];

function laidOut(form: Form, more: Partial<PaperInput> = {}): PaperDocument {
  return layoutPaper({
    form,
    language: 'en',
    large: false,
    code: 'K7M2P-9XQRT',
    context: ['Register'],
    mark: (page, pages) => {
      marks.push(`${String(page)} of ${String(pages)}`);
      return [[true]];
    },
    measure: (text, { size, bold }) => text.length * size * (bold ? 0.55 : 0.5),
    ...more,
  });
}
const textsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const allTexts = (paper: PaperDocument): readonly string[] =>
  paper.pages.flatMap((page) => textsOf(page.marks));

function formOf(items: Form['items'], more: Partial<Form> = {}): Form {
  const form = defineForm({
    version: '3',
    title: t('Form'),
    respondent: 'patient',
    items: {},
    instruments: {},
    pages: [],
  });
  return {
    ...form,
    items,
    pages: [{ id: 'only', title: t('Questions'), fields: Object.keys(items) }],
    ...more,
  };
}
const yesNo = (label: string): Form['items'][string] => ({ kind: 'boolean', label: t(label) });

describe('a form on paper', () => {
  it('asks everything, under numbers, on A4', () => {
    const paper = laidOut(everyKind);
    const texts = allTexts(paper);
    for (const item of [
      ...Object.values(everyKind.items).filter(({ kind }) => kind !== 'calculated'),
      ...Object.values(everyKind.instruments.pain.items),
    ])
      expect(texts).toContain(item.label.en);
    for (const { marks: placed } of paper.pages) {
      for (const mark of placed) {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x).toBeLessThan(sheet.width);
        expect(mark.y).toBeGreaterThan(0);
        expect(mark.y).toBeLessThan(sheet.height);
      }
    }
  });

  it('says on every page which form, which version, which language, which page, and under which code', () => {
    marks.length = 0;
    const paper = laidOut(everyKind);
    for (const [index, page] of paper.pages.entries()) {
      const texts = textsOf(page.marks);
      expect(texts).toContain('K7M2P-9XQRT');
      expect(texts).toContain(`Page ${String(index + 1)} of ${String(paper.pages.length)}`);
      expect(texts).toContain('Everything · Version 1 · en · K7M2P-9XQRT');
      expect(page.marks.filter(({ kind }) => kind === 'modules')).toHaveLength(1);
    }
    expect(marks).toEqual(
      paper.pages.map((_, index) => `${String(index + 1)} of ${String(paper.pages.length)}`),
    );
  });

  it('prints nothing below 18 points where large print is asked for', () => {
    const sizes = laidOut(everyKind, { large: true }).pages.flatMap((page) =>
      page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : [])),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    expect(
      Math.min(
        ...laidOut(everyKind).pages.flatMap((page) =>
          page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : [])),
        ),
      ),
    ).toBeLessThan(18);
  });

  it('draws the visual scale 100 mm long', () => {
    const lines = laidOut(
      formOf({ health: { kind: 'integer', label: t('Health'), min: 0, max: 100, display: 'visual-scale' } }),
    )
      .pages.flatMap((page) => page.marks)
      .flatMap((mark) => (mark.kind === 'line' && mark.y === mark.toY ? [mark.toX - mark.x] : []));
    expect(lines.some((length) => Math.abs(length - 100 * millimetre) < 0.01)).toBe(true);
  });

  it('gives each digit a box, and dates and times theirs', () => {
    const boxes = (item: Form['items'][string]): number =>
      laidOut(formOf({ one: item }, { respondent: 'staff' }))
        .pages.flatMap((page) => page.marks)
        // Two of them show how boxes are crossed.
        .filter(({ kind }) => kind === 'box').length - 2;
    expect(boxes({ kind: 'date', label: t('Day') })).toBe(8);
    expect(boxes({ kind: 'time', label: t('Time') })).toBe(4);
    expect(boxes({ kind: 'integer', label: t('Height'), min: 100, max: 230 })).toBe(3);
    expect(boxes({ kind: 'decimal', label: t('Weight'), min: 2, max: 300, decimals: 1 })).toBe(4);
    expect(boxes({ kind: 'integer', label: t('Pain'), min: 0, max: 10, display: 'scale' })).toBe(11);
    expect(boxes(yesNo('Working?'))).toBe(2);
  });

  it('puts a question that does not fit on the next page, with its heading', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `q${String(index)}`,
        yesNo(`Question number ${String(index)}?`),
      ]),
    );
    const paper = laidOut(formOf(many));
    expect(paper.pages.length).toBeGreaterThan(2);
    for (const page of paper.pages) {
      const texts = textsOf(page.marks);
      const labels = texts.filter((text) => text.startsWith('Question number')).length;
      // A question and its boxes are not parted.
      expect(texts.filter((text) => text === 'Yes')).toHaveLength(labels);
    }
  });

  it('goes on over pages with texts of any length, and ends', () => {
    const long = 'word '.repeat(20_000);
    const unbroken = 'x'.repeat(5000);
    const paper = laidOut(
      formOf(
        { one: { kind: 'boolean', label: { en: long } }, two: yesNo('Two') },
        { title: { en: unbroken }, intro: { en: long } },
      ),
      { large: true, context: [long] },
    );
    expect(paper.pages.length).toBeGreaterThan(10);
    expect(allTexts(paper).filter((text) => text === 'Two')).toHaveLength(1);
    for (const page of paper.pages) {
      for (const mark of page.marks)
        if (mark.kind === 'text')
          expect(mark.x + mark.text.length * mark.size * 0.5).toBeLessThan(sheet.width);
    }
  });

  it('prints markup as it is written, and nothing that cannot be seen', () => {
    const hostile = `<script>alert(1)</script> & "x" \u202egnp.exe\u202c\u0000`;
    const paper = laidOut(formOf({ one: yesNo(hostile) }));
    expect(allTexts(paper).join('\n')).toContain('<script>alert(1)</script> & "x" gnp.exe');
    expect(allTexts(paper).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('says in words when to answer, by the numbers of the questions', () => {
    const smoker = field<boolean>('boolean', 'smoker');
    const amount = field<number>('number', 'amount');
    const form = formOf(
      {
        smoker: yesNo('Do you smoke?'),
        amount: { kind: 'integer', label: t('How many a day?'), min: 1, max: 100 },
        quit: yesNo('Do you want to quit?'),
        never: yesNo('Is not asked'),
      },
      {
        visibleIf: {
          amount: eq(smoker, true).node,
          quit: and(isKnown(amount), gte(amount, 10)).node,
          never: not(literal(true)).node,
        },
      },
    );
    const texts = allTexts(laidOut(form));
    expect(texts).toContain('Answer only if question 1 is yes.');
    expect(texts).toContain('Answer only if question 2 is at least 10.');
    expect(texts).not.toContain('Is not asked');
    expect(allTexts(laidOut(form, { language: 'sv' }))).toContain('Besvaras bara om fråga 1 är ja.');
    expect(allTexts(laidOut(form, { language: 'nb' }))).toContain('Besvares bare hvis spørsmål 1 er ja.');
  });

  it('leaves out what is calculated, and prints a few rows of what repeats', () => {
    const paper = laidOut(
      formOf(
        { sum: { kind: 'calculated', type: 'number', label: t('Sum') } },
        {
          repeats: {
            implants: {
              title: t('Implants'),
              one: t('Implant'),
              max: 9,
              items: { udi: { kind: 'text', maxLength: 40, label: t('UDI') } },
            },
          },
          pages: [{ id: 'only', title: t('Questions'), fields: ['sum', 'implants'] }],
        },
      ),
    );
    const texts = allTexts(paper);
    expect(texts).not.toContain('Sum');
    expect(texts.filter((text) => text === 'UDI')).toHaveLength(4);
    expect(texts).toContain('Implant 4');
    expect(texts).toContain('Are there more than 4? Write them on the back with the same details.');
  });

  it('puts questions of an instrument with the same alternatives under one row of headings, and repeats it', () => {
    const items = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `i${String(index)}`,
        {
          kind: 'choice',
          label: t(`Statement ${String(index)}`),
          options: { a: t('Never'), b: t('Often') },
        } as const,
      ]),
    );
    const scale = { ...everyKind.instruments.pain, items, scores: {} };
    const paper = laidOut(
      formOf(
        {},
        { instruments: { scale }, pages: [{ id: 'only', title: t('Questions'), fields: ['scale'] }] },
      ),
    );
    expect(paper.pages.length).toBeGreaterThan(1);
    for (const page of paper.pages)
      expect(textsOf(page.marks).filter((text) => text === 'Often')).toHaveLength(1);
  });

  it('says what the ends of a scale mean above a matrix, and parts scales that mean different things', () => {
    const scale = (label: string, max: string): Form['items'][string] => ({
      kind: 'integer',
      label: t(label),
      min: 0,
      max: 4,
      display: 'scale',
      anchors: { min: t('never'), max: t(max) },
    });
    const items = {
      one: scale('One', 'always'),
      two: scale('Two', 'always'),
      three: scale('Three', 'always'),
      four: scale('Four', 'daily'),
    };
    const instrument = { ...everyKind.instruments.pain, items, scores: {} };
    const pages = [{ id: 'only', title: t('Questions'), fields: ['scale'] }];
    const texts = allTexts(laidOut(formOf({}, { instruments: { scale: instrument }, pages })));
    expect(texts.filter((text) => text.startsWith('0 = never') && text.endsWith('4 = always'))).toHaveLength(
      1,
    );
    expect(texts).toContain('4 = daily');
  });

  it('prints what stands above the questions in an installed wording, and then no note of neutral labels', () => {
    const { pain } = everyKind.instruments;
    const wording = { en: { holder: 'Somebody', licence: 'L-1', version: '1' } };
    const worded = { ...pain, intro: { en: 'Think of the last seven days.' }, wording };
    const pages = [{ id: 'only', title: t('Questions'), fields: ['pain'] }];
    const texts = allTexts(laidOut(formOf({}, { instruments: { pain: worded }, pages })));
    expect(texts).toContain('Think of the last seven days.');
    const neutral = 'The licensed wording of these questions is not installed.';
    expect(texts.join(' ')).not.toContain(neutral);
    expect(allTexts(laidOut(formOf({}, { instruments: { pain }, pages }))).join(' ')).toContain(neutral);
  });

  it('shows every region of the body with its number, on both sides', () => {
    const paper = laidOut(formOf({ where: { kind: 'body-map', label: t('Where?') } }));
    expect(paper.pages.flatMap((page) => page.marks).filter(({ kind }) => kind === 'outline')).toHaveLength(
      50,
    );
    expect(allTexts(paper)).toContain('14 right hand');
  });

  it('is the same every time', () => {
    expect(laidOut(everyKind)).toEqual(laidOut(everyKind));
  });
});
