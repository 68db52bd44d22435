import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import { formatNumber } from '../format/format-number.js';
import { percentStyle, type NumberStyle } from '../format/format-interval.js';
import { message } from '../messages/message.js';

/** How the values of an indicator are written. */
export function styleOf(indicator: Indicator): NumberStyle {
  switch (indicator.kind) {
    case 'count':
      return { percent: false, decimals: 0 };
    case 'proportion':
    case 'distribution':
      return percentStyle;
    case 'ratio':
      return { percent: indicator.as === 'share', decimals: indicator.decimals };
    case 'mean':
    case 'change':
      return { percent: false, decimals: indicator.decimals };
  }
}

/** The ends of the scale that a chart shows. */
export function rangeOf(indicator: Indicator): readonly [number, number] | null {
  if (indicator.kind === 'count' || (indicator.kind === 'ratio' && indicator.as === 'rate')) return null;
  return indicator.kind === 'mean' || indicator.kind === 'change' ? indicator.range : [0, 1];
}

/** Which direction is better, where the declaration says so. */
export function betterOf({ better }: Indicator, language: Language): string | null {
  if (!better) return null;
  return message(language, better === 'higher' ? 'figure.higherIsBetter' : 'figure.lowerIsBetter');
}

/** "Higher is better, scale 0 to 10": what a reader needs in order to judge a value; null for a mere count. */
export function directionOf(indicator: Indicator, language: Language): string | null {
  const better = betterOf(indicator, language);
  const range = indicator.kind === 'mean' || indicator.kind === 'change' ? indicator.range : null;
  const scale =
    range &&
    message(language, 'figure.range', {
      min: shortest(range[0], language),
      max: shortest(range[1], language),
    });
  const unit = 'unit' in indicator ? textIn(indicator.unit ?? {}, language) : null;
  const parts = [better, scale, unit].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function shortest(value: number, language: Language): string {
  return formatNumber(value, (String(value).split('.')[1] ?? '').length, language);
}
