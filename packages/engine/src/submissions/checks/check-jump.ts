import { textIn, type Language, type Measure } from '@kvalreg/declaration';
import { figureTexts } from '../fields/figure-texts.js';
import type { Figures } from '../fields/submission-field.js';
import type { MeasureToFile } from '../periods/measures-to-file.js';
import { keyOf } from './checked-filing.js';
import { scaledTexts } from './filing-problem-texts.js';
import { ruleProblem, type FilingProblem } from './filing-problem.js';
import { writtenNumber } from './written-number.js';

/** What one measure says of one year: its figures, and the days that they cover. */
export interface YearOfMeasure {
  readonly filed: MeasureToFile;
  readonly figures: Figures;
}

/**
 * A large change against the year before asks for a comment. It is looked for in the total, the median or the
 * percentage of the first share; a total is first brought to a period of the same length.
 */
export function checkJump(
  name: string,
  measure: Measure,
  now: YearOfMeasure,
  before: YearOfMeasure,
  language: Language,
): readonly FilingProblem[] {
  const { jump } = measure;
  const main = mainFigure(name, measure, now.figures);
  const earlier = mainFigure(name, measure, before.figures);
  if (!jump || !main || !earlier) return [];
  const isScaled = measure.kind === 'count' && before.filed.days !== now.filed.days;
  const expected = isScaled ? (earlier.value * now.filed.days) / before.filed.days : earlier.value;
  const change = Math.abs(main.value - expected);
  if (change < jump.atLeast || change <= jump.share * Math.abs(expected) || change === 0) return [];
  const percent = measure.kind === 'share' ? (language === 'en' ? '%' : ' %') : '';
  const written = (value: number) => `${writtenNumber(Number(value.toFixed(1)), language)}${percent}`;
  const scaled = isScaled ? scaledTexts[language].replace('{days}', String(now.filed.days)) : '';
  const params = {
    label: `${measure.code} ${main.label(language)}`,
    value: written(main.value),
    before: written(expected),
    scaled,
  };
  return [ruleProblem('jump', { measure: name, fields: main.keys }, params, language, 'warning')];
}

interface MainFigure {
  readonly value: number;
  readonly keys: readonly string[];
  readonly label: (language: Language) => string;
}

function mainFigure(name: string, measure: Measure, figures: Figures): MainFigure | null {
  if (measure.kind !== 'share') {
    const path = measure.kind === 'count' ? 'total' : 'median';
    const key = keyOf(name, path);
    const value = figures[key];
    const label = (language: Language) => textIn(figureTexts[path], language);
    return value === undefined ? null : { value, keys: [key], label };
  }
  const [share, declared] = Object.entries(measure.shares)[0] ?? [];
  if (share === undefined || declared === undefined) return null;
  const keys = [keyOf(name, share, 'numerator'), keyOf(name, share, 'denominator')] as const;
  const [k, n] = [figures[keys[0]], figures[keys[1]]];
  if (k === undefined || n === undefined || n === 0) return null;
  return { value: (100 * k) / n, keys, label: (language) => textIn(declared.title, language) };
}
