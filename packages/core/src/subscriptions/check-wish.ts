import type { Report } from '@kvalreg/declaration';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import type { SubscriptionWish } from './subscription.js';

/** Throws an `InvalidInputError` that names everything about a wish that cannot be kept. */
export function checkWish(
  { tab, filter, period, format, schedule }: SubscriptionWish,
  report: Report,
  mayBeAttached: boolean,
): void {
  const { frequency, day, month } = schedule;
  const lastDay = frequency === 'weekly' ? 7 : 28;
  const problems = [
    ...(tab !== null && report.tabs.every(({ id }) => id !== tab)
      ? [
          problem(
            'tab',
            'unknown-tab',
            `tab: "${tab.slice(0, 40)}" is no part of the report. Choose among: ${report.tabs.map(({ id }) => id).join(', ')}.`,
          ),
        ]
      : []),
    ...(format !== 'link' && !mayBeAttached
      ? [problem('format', 'not-attachable', `format: this report is not sent as a file. Choose "link".`)]
      : []),
    ...(period !== 'as-chosen' && !report.filters.includes('year')
      ? [problem('period', 'no-years', 'period: the report cannot be chosen by year. Choose "as-chosen".')]
      : []),
    ...(period !== 'as-chosen' && (filter['year'] ?? []).length > 0
      ? [problem('period', 'years-twice', 'period: years are chosen too. Leave out one of them.')]
      : []),
    ...(!Number.isInteger(day) || day < 1 || day > lastDay
      ? [
          problem(
            'day',
            'no-day',
            `day: ${String(day)} is no day to send on. Choose 1 to ${String(lastDay)}.`,
          ),
        ]
      : []),
    ...((frequency === 'yearly') !== (month !== null)
      ? [
          problem(
            'month',
            'no-month',
            frequency === 'yearly'
              ? 'month: a yearly report needs a month, 1 to 12.'
              : 'month: only a yearly report has a month. Leave it out.',
          ),
        ]
      : []),
  ];
  if (problems.length === 0) return;
  throw new InvalidInputError('invalid-subscription', 'The subscription cannot be kept as it is.', problems);
}

function problem(field: string, code: string, message: string): InvalidInputError['problems'][number] {
  return { field, code, severity: 'error', message, params: {} };
}
