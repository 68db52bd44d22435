import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { and, field, gte, not, or, toNode, lt, type Expr } from '@kvalreg/expression';
import { changeView, type ChangeInput, type ChangeSide } from './change-view.js';

const age = field<number>('number', 'person', 'age');
const old = gte(age, 80);

function side(numerator: Expr<boolean>): ChangeSide {
  const share: Indicator = {
    kind: 'proportion',
    title: { en: 'Old' },
    definition: { en: 'Old' },
    denominator: toNode(gte(age, 0)),
    numerator: toNode(numerator),
  };
  const source: FigureSource = { title: { en: 'Hip' }, dimensions: {}, indicators: { share }, reports: {} };
  return { label: 'then', source, version: '1', own: null, nation: null };
}

function changed(numerator: Expr<boolean>) {
  const input: ChangeInput = {
    indicator: 'share',
    language: 'en',
    ownLabel: null,
    whole: 'All',
    before: side(old),
    after: side(numerator),
    definitionChanged: true,
    movements: null,
    erased: 0,
  };
  return changeView(input);
}

describe('a definition then and later', () => {
  it('lays beside each other what is said otherwise', () => {
    const rows = changed(gte(age, 70)).definition?.sections[0]?.rows;
    expect(rows?.map(({ headers }) => headers[0])).toEqual(['Numerator']);
    expect(rows?.[0]?.cells.map(({ text }) => /at least \d+/u.exec(text)?.[0])).toEqual([
      'at least 80',
      'at least 70',
    ]);
  });

  it('has no table without rows where only the writing changed', () => {
    const view = changed(and(old, or(old, not(lt(age, 90)))));
    expect([view.definition, view.definitionChanged]).toEqual([null, true]);
  });
});
