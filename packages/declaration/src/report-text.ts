import type { ReportTab } from './report.js';

/** What a text may say of an indicator of all cases that the reader has chosen. */
export const reportMeasures = ['n', 'k', 'count', 'value', 'percent', 'interval', 'population'] as const;
export type ReportMeasure = (typeof reportMeasures)[number];
/** What else a text may say: the period chosen, the unit beside the nation, all together, the day. */
export const reportNames = ['period', 'unit', 'whole', 'date'] as const;
export type ReportName = (typeof reportNames)[number];

/** Whose number: the unit's where one is chosen (the default), or that of all together. */
export type ReportSide = 'own' | 'nation';

export type ReportTextPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'name'; readonly name: ReportName }
  | {
      readonly kind: 'number';
      readonly measure: ReportMeasure;
      readonly indicator: string;
      readonly of: ReportSide | null;
    }
  | {
      /** One text where the number is known and shown, another where it is not. */
      readonly kind: 'known';
      readonly indicator: string;
      readonly of: ReportSide | null;
      readonly then: readonly ReportTextPart[];
      readonly otherwise: readonly ReportTextPart[];
    };

export interface ParsedReportText {
  readonly parts: readonly ReportTextPart[];
  /** What is wrong, each with the remedy; empty when the text can be used. */
  readonly problems: readonly string[];
}

interface Block {
  readonly indicator: string;
  readonly of: ReportSide | null;
  readonly then: readonly ReportTextPart[] | null;
  readonly parts: ReportTextPart[];
}

const tag = /\{\{([\s\S]*?)\}\}/gu;
const call = /^(#?)([a-z]+)(?:\s+(?:'([^']*)'|"([^"]*)"))?((?:\s+[a-z]+=(?:'[^']*'|"[^"]*"))*)$/u;
const option = /([a-z]+)=(?:'([^']*)'|"([^"]*)")/gu;

/**
 * Reads a text with handlebars over the numbers of a report: `{{n 'operations'}}`, `{{percent 'satisfied' of='nation'}}`,
 * `{{period}}`, `{{#known 'satisfied'}}…{{else}}…{{/known}}`. A safe part of the language: nothing but these names, no
 * markup, no look-up of anything else.
 */
export function parseReportText(text: string): ParsedReportText {
  const problems: string[] = [];
  const open: Block[] = [{ indicator: '', of: null, then: null, parts: [] }];
  const top = (): Block => open[open.length - 1] ?? { indicator: '', of: null, then: null, parts: [] };
  const add = (part: ReportTextPart): void => void top().parts.push(part);
  if (/\{\{\{|\{\{\s*&/u.test(text))
    problems.push('A report text holds no raw markup: write {{…}} with two braces, and no &.');
  let end = 0;
  for (const match of text.matchAll(tag)) {
    addWords(text.slice(end, match.index), add, problems);
    end = match.index + match[0].length;
    const inner = (match[1] ?? '').replace(/^[{~&]+|[~]+$/gu, '').trim();
    if (inner === 'else' && open.length > 1 && top().then === null) {
      const { indicator, of, parts } = top();
      open[open.length - 1] = { indicator, of, then: parts, parts: [] };
    } else if (inner === '/known' && open.length > 1) {
      const { indicator, of, then, parts } = top();
      open.pop();
      add({ kind: 'known', indicator, of, then: then ?? parts, otherwise: then === null ? [] : parts });
    } else {
      readCall(inner, { add, begin: (block) => open.push(block), problem: (words) => problems.push(words) });
    }
  }
  addWords(text.slice(end), add, problems);
  if (open.length > 1) problems.push('{{#known}} is not closed: write {{/known}} after it.');
  return { parts: open[0]?.parts ?? [], problems };
}

/** The indicators whose numbers the texts of a tab speak of. */
export function indicatorsInTexts({ text, sections = [] }: ReportTab): readonly string[] {
  const texts = [text, ...sections.map((section) => section.text)].flatMap((one) => Object.values(one ?? {}));
  return [...new Set(texts.flatMap((one) => indicatorsIn(parseReportText(one).parts)))];
}

export function indicatorsIn(parts: readonly ReportTextPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'number') return [part.indicator];
    return part.kind === 'known'
      ? [part.indicator, ...indicatorsIn(part.then), ...indicatorsIn(part.otherwise)]
      : [];
  });
}

interface Reading {
  readonly add: (part: ReportTextPart) => void;
  readonly begin: (block: Block) => void;
  readonly problem: (words: string) => void;
}

function readCall(inner: string, { add, begin, problem }: Reading): void {
  const found = call.exec(inner);
  const known = `Known: ${[...reportMeasures.map((one) => `{{${one} 'indicator'}}`), ...reportNames.map((one) => `{{${one}}}`), "{{#known 'indicator'}}"].join(', ')}.`;
  if (!found) {
    problem(`{{${inner.slice(0, 60)}}} cannot be read. ${known}`);
    return;
  }
  const [, hash, helper = '', single, double, options = ''] = found;
  const indicator = single ?? double;
  const of = sideIn(options, problem);
  const measure = reportMeasures.find((one) => one === helper);
  const name = reportNames.find((one) => one === helper);
  if (hash === '#' ? helper !== 'known' : !measure && !name) {
    problem(`There is no "${hash ?? ''}${helper}" in a report text. ${known}`);
  } else if (name !== undefined) {
    if (indicator !== undefined || options !== '')
      problem(`{{${name}}} stands alone: leave out what follows.`);
    add({ kind: 'name', name });
  } else if (indicator === undefined) {
    problem(`{{${inner.slice(0, 60)}}} does not say of which indicator: write {{${helper} 'name'}}.`);
    if (hash === '#') begin({ indicator: '', of, then: null, parts: [] });
  } else if (measure !== undefined) {
    add({ kind: 'number', measure, indicator, of });
  } else {
    begin({ indicator, of, then: null, parts: [] });
  }
}

function sideIn(options: string, problem: (words: string) => void): ReportSide | null {
  let side: ReportSide | null = null;
  for (const [, key, single, double] of options.matchAll(option)) {
    const value = single ?? double ?? '';
    if (key === 'of' && (value === 'own' || value === 'nation')) side = value;
    else problem(`${key ?? ''}='${value.slice(0, 40)}' means nothing here: write of='own' or of='nation'.`);
  }
  return side;
}

function addWords(words: string, add: (part: ReportTextPart) => void, problems: string[]): void {
  if (words.includes('{{') || words.includes('}}'))
    problems.push(`"${words.trim().slice(0, 40)}" has braces without their other half: write {{…}}.`);
  if (words !== '') add({ kind: 'words', words });
}
