import type { ConflictError } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { formatDate, message, problemText } from '@kvalreg/rendering';

/** Why nothing is registered of a person, with the day on which the person said no. */
export function endedText(error: ConflictError, language: Language): string {
  const since = error.details['since'];
  return error.code === 'participation-ended' && typeof since === 'string'
    ? message(language, 'problem.participation-ended-since', { date: formatDate(since, language) })
    : (problemText(error.code, language) ?? error.message);
}
