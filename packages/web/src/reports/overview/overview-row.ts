import type { OverviewMeasure } from '@kvalreg/core';
import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import {
  betterOf,
  formatCount,
  formatEstimate,
  formatValue,
  goalLevelWord,
  goalText,
  message,
  noValue,
  styleOf,
  unitOf,
  type OverviewRow,
} from '@kvalreg/rendering';
import { goalSymbols } from '../goals/goal-table-view.js';

const arrows = {
  higher: '↑',
  lower: '↓',
  differs: null,
  'no-clear-difference': '→',
  'not-tested': null,
} as const;

/** One measure at a glance, in words. */
export function overviewRow(
  measure: OverviewMeasure,
  { whole, href, links }: { readonly whole: string } & Pick<OverviewRow, 'href' | 'links'>,
  language: Language,
): OverviewRow {
  const { declared, latest, nation, before, change, level, year } = measure;
  const { goal } = declared;
  return {
    title: titleOf(declared, language),
    href,
    year: year ?? '',
    value: valueOf(declared, latest, language),
    direction: betterOf(declared, language),
    detail: detailOf(declared, latest, language),
    level,
    word: level === null || !goal ? null : goalLevelWord(goal, level, language),
    symbol: level === null ? null : goalSymbols[level],
    goal: goal ? goalText({ ...declared, goal }, language) : null,
    judged: judgedText(measure, language),
    nation:
      nation === null
        ? null
        : message(language, 'overview.beside', { whole, value: valueOf(declared, nation, language) }),
    before:
      before === null || year === null
        ? ''
        : message(language, 'overview.before', {
            year: String(Number(year) - 1),
            value: valueOf(declared, before, language),
          }),
    arrow: change === null ? null : arrows[change.finding],
    change: changeText(measure, language),
    tone: toneOf(declared, change),
    links,
  };
}

/** Where a goal is judged on several years, their figure: it is another than that of the year. */
function judgedText({ declared, judged }: OverviewMeasure, language: Language): string | null {
  if (!judged || judged.first === judged.last) return null;
  const { first, last, result } = judged;
  return message(language, 'overview.judgedOn', {
    first: String(first),
    last: String(last),
    value: valueOf(declared, result, language),
    n: result === null || result.n === null ? noValue : formatCount(result.n, language),
  });
}

/** The value of a change is no value of the scale, and that of two states is who became better. */
function titleOf({ kind, title }: Indicator, language: Language): string {
  const name = textIn(title, language);
  if (kind !== 'change' && kind !== 'transition') return name;
  const what = message(language, kind === 'change' ? 'figure.differenceShort' : 'kind.improvedShort');
  return `${name}: ${what.toLocaleLowerCase(language)}`;
}

function valueOf(declared: Indicator, result: DisclosedResult | null, language: Language): string {
  if (result === null) return noValue;
  if (result.suppressed) return message(language, 'suppressed.mark');
  return formatValue(result.value, styleOf(declared), language);
}

function detailOf(declared: Indicator, result: DisclosedResult | null, language: Language): string {
  if (result === null) return message(language, 'overview.noYear');
  if (result.suppressed) return message(language, 'goal.dash');
  const n = formatCount(result.n, language);
  // The unit stands here, once: beside the value in large letters there is no room for a long one.
  const unit = unitOf(declared, language);
  const limits = formatEstimate(result, styleOf(declared), language).replace(/^[^(]*/u, '');
  const interval = [limits, unit ?? ''].filter((part) => part !== '').join(' ');
  return interval === ''
    ? message(language, 'overview.n', { n })
    : message(language, 'overview.detail', { interval, n });
}

function changeText({ change, year, before }: OverviewMeasure, language: Language): string {
  if (year === null) return '';
  if (before === null || change === null) return message(language, 'overview.noBefore');
  switch (change.finding) {
    case 'higher':
    case 'lower':
      return message(language, `overview.${change.finding}`);
    case 'differs':
      return message(language, 'overview.differs');
    case 'no-clear-difference':
      return message(language, 'overview.same');
    case 'not-tested':
      return message(language, 'overview.notTested');
  }
}

function toneOf({ better }: Indicator, change: OverviewMeasure['change']): OverviewRow['tone'] {
  if (!better || (change?.finding !== 'higher' && change?.finding !== 'lower')) return null;
  return change.finding === better ? 'better' : 'worse';
}
