import type { Language } from '@kvalreg/declaration';
import type { SuppressionReason } from '@kvalreg/engine';
import { message } from '../messages/message.js';

/**
 * Why a row of a file has no value, in the reader's words beside the code that programs read; null where it has one or
 * nothing is known. Everything that is withheld reads alike: which limit was missed would tell about the number.
 */
export function whyNoValue(
  { suppressed, few }: { readonly suppressed?: SuppressionReason | undefined; readonly few?: boolean },
  language: Language,
): string | null {
  if (suppressed !== undefined) return message(language, 'suppressed.inFile');
  return few ? message(language, 'figure.fewInFile') : null;
}
