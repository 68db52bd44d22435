import type { Schedule, Sending, Subscription } from '@kvalreg/core';
import {
  figureSourcesOf,
  textIn,
  type FigureSource,
  type Language,
  type Register,
} from '@kvalreg/declaration';
import { message, problemText, type MessageKey } from '@kvalreg/rendering';
import { hrefWith } from '../platform/pages/paging.js';
import { dimensionNames } from '../reports/report-page.js';

const locales = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Names of days from Monday, and of months from January. */
export function weekdayName(day: number, language: Language): string {
  // 1 January 2024 was a Monday.
  return named(new Date(Date.UTC(2024, 0, day)), { weekday: 'long' }, language);
}
export function monthName(month: number, language: Language): string {
  return named(new Date(Date.UTC(2024, month - 1, 1)), { month: 'long' }, language);
}

function named(date: Date, options: Intl.DateTimeFormatOptions, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(date);
}

export function scheduleText({ frequency, day, month }: Schedule, language: Language): string {
  switch (frequency) {
    case 'weekly':
      return message(language, 'subscription.weeklyOn', { weekday: weekdayName(day, language) });
    case 'monthly':
      return message(language, 'subscription.monthlyOn', { day });
    case 'quarterly':
      return message(language, 'subscription.quarterlyOn', { day });
    case 'yearly':
      return message(language, 'subscription.yearlyOn', { day, month: monthName(month ?? 1, language) });
  }
}

type Named = Pick<Subscription | Sending, 'source' | 'report' | 'tab'>;

/** The report as its page calls it; its id when it is no longer declared. */
export function reportTitle(register: Register, { source, report }: Named, language: Language): string {
  const declared = figureSourcesOf(register)[source];
  const title = declared?.reports[report]?.title;
  if (!declared || !title) return `${source}/${report}`;
  const [own, from] = [textIn(title, language), textIn(declared.title, language)];
  return own === from ? own : `${own}: ${from}`;
}

/** The part of the report that is sent. */
export function partText(register: Register, { source, report, tab }: Named, language: Language): string {
  if (tab === null) return message(language, 'subscription.whole');
  const tabs = figureSourcesOf(register)[source]?.reports[report]?.tabs ?? [];
  const title = tabs.find(({ id }) => id === tab)?.title;
  return title ? textIn(title, language) : tab;
}

/** A choice in words: "Year 2023, 2024; Side Left". */
export function choiceText(
  source: FigureSource | undefined,
  filter: Readonly<Record<string, readonly string[]>>,
  units: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): string {
  if (!source) return '';
  const { dimensionTitle, labelOf } = dimensionNames(source, language);
  const parts = Object.entries(filter).map(([dimension, codes]) => {
    const labels = codes.map((code) =>
      dimension === 'unit' ? (units.find(({ id }) => id === code)?.name ?? code) : labelOf(dimension, code),
    );
    return `${dimensionTitle(dimension)} ${labels.join(', ')}`;
  });
  return parts.join('; ');
}

/** The page of the report with the choice of a subscription. */
export function reportHref(
  register: Register,
  { source, report, tab, filter }: Named & Pick<Subscription, 'filter'>,
): string {
  const path = `/r/${encodeURIComponent(register.id)}/reports/${encodeURIComponent(source)}/${encodeURIComponent(report)}`;
  return hrefWith(path, { ...(tab !== null && { tab }), ...filter });
}

const known: readonly string[] = [
  'by-subscriber',
  'by-office',
  'role-removed',
  'unit-changed',
  'right-removed',
  'report-removed',
  'tab-removed',
  'paused',
  'stopped',
  'worker-lost',
  'no-mail',
  'no-email',
  'error',
];

/** Why something was not sent: in words, and a code of a mail server as it is. */
export function reasonText(reason: string | null, language: Language): string | null {
  if (reason === null) return null;
  return known.includes(reason)
    ? message(language, `subscription.reason.${reason}` as Reason)
    : (problemText(reason, language) ?? reason);
}
type Reason = Extract<MessageKey, 'subscription.reason.error'>;
