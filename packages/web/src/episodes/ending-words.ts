import { endReasons, type Episode } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { formatDate, message } from '@kvalreg/rendering';

const known = ['new-index', ...endReasons] as const;

/** Why follow-up ended, in words; a reason of another version as it stands. */
export function endReasonText(reason: string | null, language: Language): string {
  const found = known.find((one) => one === reason);
  return found ? message(language, `ending.reason.${found}.label`) : (reason ?? '');
}

/** That the follow-up of an episode has ended, when and why; null while it goes on. */
export function endingText(
  { endedOn, endReason }: Pick<Episode, 'endedOn' | 'endReason'>,
  language: Language,
): string | null {
  if (endedOn === null) return null;
  return message(language, 'ending.endedOn', {
    date: formatDate(endedOn, language),
    reason: endReasonText(endReason, language),
  });
}
