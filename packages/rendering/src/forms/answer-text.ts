import { bodyRegions, textIn, type Item, type Language } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { message } from '../messages/message.js';
import { codeText, type CodeWords } from './codes/code-words.js';
import { calculatedText } from './calculated-text.js';

/** An answer in words; null when there is none. A code that the item no longer has is shown as it is stored. */
export function answerText(
  item: Item,
  value: Cell | undefined,
  language: Language,
  codes?: CodeWords,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (item.kind === 'calculated' && !Array.isArray(value))
    return calculatedText(item, value, language, {
      yes: message(language, 'word.yes'),
      no: message(language, 'word.no'),
      unit: textIn(item.unit ?? {}, language),
    });
  if (typeof value === 'boolean') return message(language, value ? 'word.yes' : 'word.no');
  if (Array.isArray(value)) {
    // The words of a code hold commas of their own.
    if (item.kind === 'codes' && value.length > 0)
      return value.map((code: string) => codeText(item.system, code, codes, language)).join('; ');
    return value.length === 0
      ? null
      : value.map((code: string) => optionLabel(item, code, language)).join(', ');
  }
  if (typeof value === 'number') return numberText(item, value, language);
  if (item.kind === 'date') return formatDate(String(value), language);
  return optionLabel(item, String(value), language);
}

function numberText(item: Item, value: number, language: Language): string {
  if (item.kind === 'integer') {
    const label = item.valueLabels?.[value];
    if (label) return textIn(label, language);
  }
  const written = formatNumber(value, decimalsOf(item, value), language);
  const unit = 'unit' in item ? textIn(item.unit ?? {}, language) : '';
  return unit === '' ? written : `${written}\u00a0${unit}`;
}

/** Never fewer decimals than were stored: reading must not round. */
function decimalsOf(item: Item, value: number): number {
  const stored = (String(value).split('.')[1] ?? '').length;
  return Math.max(stored, item.kind === 'decimal' ? Math.min(item.decimals, stored) : 0);
}

function optionLabel(item: Item, code: string, language: Language): string {
  if (item.kind === 'body-map') {
    const region = Object.hasOwn(bodyRegions, code) ? bodyRegions[code] : undefined;
    return region ? textIn(region.label, language) : code;
  }
  if (item.kind !== 'choice' && item.kind !== 'choices') return code;
  const label = Object.hasOwn(item.options, code) ? item.options[code] : undefined;
  return label ? textIn(label, language) : code;
}
