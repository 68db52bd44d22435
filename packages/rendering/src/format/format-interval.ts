import type { Language } from '@kvalreg/declaration';
import { formatNumber } from './format-number.js';

/** A value with its interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a measure is written: shares (0–1) as per cent. */
export interface NumberStyle {
  readonly decimals: number;
  readonly percent: boolean;
}
export const percentStyle: NumberStyle = { decimals: 1, percent: true };

const between = { sv: 'till', nb: 'til', en: 'to' } as const satisfies Record<Language, string>;
/** For a value that is not known or not shown; the reason stands beside the table. */
export const noValue = '–';

/** "62,1 (58,0–66,0) %": the unit once, at the end. With a negative limit the dash would read as a minus. */
export function formatEstimate(estimate: Estimate, style: NumberStyle, language: Language): string {
  const { value, low, high } = estimate;
  if (value === null) return noValue;
  const shown = `${formatPart(value, style, language)}${intervalOf(low, high, style, language)}`;
  if (!style.percent) return shown;
  return language === 'en' ? `${shown}%` : `${shown}\u00a0%`;
}

/** The value alone, with its per cent sign. */
export function formatValue(value: number | null, style: NumberStyle, language: Language): string {
  return formatEstimate({ value, low: null, high: null }, style, language);
}

function intervalOf(low: number | null, high: number | null, style: NumberStyle, language: Language): string {
  if (low === null || high === null) return '';
  const join = low < 0 || high < 0 ? ` ${between[language]} ` : '–';
  return ` (${formatPart(low, style, language)}${join}${formatPart(high, style, language)})`;
}

function formatPart(value: number, style: NumberStyle, language: Language): string {
  return formatNumber(style.percent ? value * 100 : value, style.decimals, language);
}
