import type { Indicator, Language } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';

/** By which of several methods in use a value was reached, where its name alone does not say; null for the others. */
export function methodNote(indicator: Indicator, language: Language): string | null {
  switch (indicator.kind) {
    case 'quantile':
      return message(language, 'kind.percentileType');
    case 'change':
      return indicator.effect ? message(language, `kind.effectBy.${indicator.effect}`) : null;
    case 'composite':
      return message(language, indicator.as === 'average' ? 'kind.average' : 'kind.allOrNone');
    case 'time-to-event':
      return message(language, indicator.competing ? 'kind.competes' : 'kind.kaplanMeier');
    default:
      return null;
  }
}
