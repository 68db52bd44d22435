import type { FilingState, FilingSummary } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import type { CalendarSpan, FilingWindow } from '@kvalreg/engine';
import { formatDate, message, type StatusView } from '@kvalreg/rendering';
import { formatInstant } from '../platform/pages/date-time.js';

const colours = {
  open: 'neutral',
  draft: 'info',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  published: 'success',
} as const satisfies Record<FilingState, StatusView['color']>;

/** How far a filing has come, and whether it is late. */
export function filingStatuses(
  { state, isLate, publishedVersion }: Pick<FilingSummary, 'state' | 'isLate' | 'publishedVersion'>,
  language: Language,
): readonly StatusView[] {
  const isCorrection = publishedVersion !== null && state !== 'published';
  return [
    { label: message(language, `filing.state.${state}`), color: colours[state] },
    ...(isCorrection ? [{ label: message(language, 'filing.correcting'), color: 'warning' as const }] : []),
    ...(isLate ? [{ label: message(language, 'filing.late'), color: 'danger' as const }] : []),
  ];
}

export function windowText({ opens, closes }: FilingWindow, language: Language): string {
  return message(language, 'filing.windowDays', {
    opens: formatDate(opens, language),
    closes: formatDate(closes, language),
  });
}

/** What the reader has to know of the days of filing now. */
export function deadlineText({ opens, closes, status, daysLeft }: FilingWindow, language: Language): string {
  switch (status) {
    case 'not-yet':
    case 'drafting':
      return message(language, 'filing.opensOn', { opens: formatDate(opens, language) });
    case 'open':
      return message(language, 'filing.closesOn', { closes: formatDate(closes, language), days: daysLeft });
    case 'late':
      return message(language, 'filing.closedOn', { closes: formatDate(closes, language) });
  }
}

export function periodText(periods: readonly CalendarSpan[], language: Language): string {
  return periods
    .map(({ from, to }) =>
      message(language, 'filing.span', { from: formatDate(from, language), to: formatDate(to, language) }),
    )
    .join(', ');
}

/** When something was done, and by whom. */
export function doneBy(at: string, name: string, language: Language): string {
  return message(language, 'filing.by', { when: formatInstant(at, language), name });
}

export function signedText({ signedAt, signedBy }: FilingSummary, language: Language): string | null {
  return signedAt === null || signedBy === null ? null : doneBy(signedAt, signedBy, language);
}

/** What was just done, as it stands in the address. */
const notices = [
  'saved',
  'imported',
  'submitted',
  'returned',
  'accepted',
  'published',
  'correcting',
  'dropped',
  'licence',
] as const;
export type FilingNotice = (typeof notices)[number];

export function noticeOf(query: Readonly<Record<string, unknown>>, language: Language): string | null {
  const done = notices.find((one) => one === query['done']);
  return done === undefined ? null : message(language, `filing.done.${done}`);
}
