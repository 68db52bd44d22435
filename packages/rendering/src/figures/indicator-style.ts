import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import { formatExact } from '../format/format-number.js';
import { percentStyle, type NumberStyle } from '../format/format-interval.js';
import { message } from '../messages/message.js';
import { methodNote } from './kinds/method-note.js';

/** How the values of an indicator are written. */
export function styleOf(indicator: Indicator): NumberStyle {
  switch (indicator.kind) {
    case 'count':
      return { percent: false, decimals: 0 };
    case 'proportion':
    case 'distribution':
    case 'composite':
    case 'transition':
    case 'time-to-event':
      return percentStyle;
    case 'ratio':
      return { percent: indicator.as === 'share', decimals: indicator.decimals };
    case 'change':
      if (indicator.as === 'percentage') return percentStyle;
      return indicator.as === 'effect-size' ? effectStyle : measureStyleOf(indicator);
    default:
      return measureStyleOf(indicator);
  }
}

const effectStyle: NumberStyle = { percent: false, decimals: 2 };

/** How the values that an indicator is made of are written: of a change, those before and after. */
export function measureStyleOf(indicator: Indicator): NumberStyle {
  return 'range' in indicator ? { percent: false, decimals: indicator.decimals } : styleOf(indicator);
}

/** The ends of the scale that a chart of the values shows. */
export function rangeOf(indicator: Indicator): readonly [number, number] | null {
  switch (indicator.kind) {
    case 'count':
    case 'spread':
      return null;
    case 'ratio':
      return indicator.as === 'rate' ? null : [0, 1];
    case 'change':
      if (indicator.as === 'percentage') return [-1, 1];
      return indicator.as === 'effect-size' ? farEffects : indicator.range;
    default:
      return measureRangeOf(indicator) ?? [0, 1];
  }
}

/** An effect of three standard deviations is rare: what lies beyond is drawn at the end. */
const farEffects = [-3, 3] as const;

/** The scale of the values that an indicator is made of; null where they have none. */
export function measureRangeOf(indicator: Indicator): readonly [number, number] | null {
  return 'range' in indicator ? indicator.range : null;
}

/** What a value is a number of, "days"; null where it has no unit, or is written as per cent or in standard deviations. */
export function unitOf(indicator: Indicator, language: Language): string | null {
  if (!('unit' in indicator) || styleOf(indicator).percent) return null;
  if (indicator.kind === 'change' && indicator.as === 'effect-size') return null;
  return textIn(indicator.unit ?? {}, language) || null;
}

/** Which direction is better, where the declaration says so. */
export function betterOf({ better }: Indicator, language: Language): string | null {
  if (!better) return null;
  return message(language, better === 'higher' ? 'figure.higherIsBetter' : 'figure.lowerIsBetter');
}

/**
 * "Higher is better, scale 0 to 10. Percentiles of type 7": what a reader needs in order to judge a value, without the
 * last full stop; null for a mere count.
 */
export function directionOf(indicator: Indicator, language: Language): string | null {
  const better = betterOf(indicator, language);
  const scale = scaleText(indicator, language);
  const unit = 'unit' in indicator ? textIn(indicator.unit ?? {}, language) : null;
  const value = [better, scale, unit].filter((part) => part !== null && part !== '').join(', ');
  const sentences = [
    value.slice(0, 1).toLocaleUpperCase(language) + value.slice(1),
    methodNote(indicator, language) ?? '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? null : sentences.join('. ');
}

/** "scale 0 to 10": the ends of the values that an indicator is made of; null where they have none. */
export function scaleText(indicator: Indicator, language: Language): string | null {
  const range = measureRangeOf(indicator);
  return (
    range &&
    message(language, 'figure.range', {
      min: formatExact(range[0], language),
      max: formatExact(range[1], language),
    })
  );
}
