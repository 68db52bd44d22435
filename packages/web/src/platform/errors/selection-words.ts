import type { ProblemDocument } from '@kvalreg/core';
import { builtInDimensions, type Language } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';

type Problem = NonNullable<ProblemDocument['problems']>[number];

/** What in an address cannot be used, by its name and value, in the language of the reader; null for other problems. */
export function selectionWords({ field, code, params }: Problem, language: Language): string | null {
  const name = shortened(field ?? '');
  const value = shortened(typeof params['value'] === 'string' ? params['value'] : '');
  const builtIn = builtInDimensions.find((one) => one === name);
  const title = builtIn ? message(language, `dimension.${builtIn}`) : name;
  switch (code) {
    case 'unknown-value':
      return message(language, 'error.unknownValue', { name: title, value });
    case 'unknown-filter':
      return message(language, 'error.unknownFilter', { name });
    case 'unknown-dimension':
      return message(language, 'error.unknownFilter', { name: value === '' ? name : value });
    case 'unknown-indicator':
      return message(language, 'error.unknownMeasure', { value });
    case 'not-a-date':
      return message(language, 'figures.notADate', { value });
    case 'from-after-to':
      return message(language, 'figures.fromAfterTo');
    default:
      return null;
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
