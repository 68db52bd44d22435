import type { Report } from '@kvalreg/declaration';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';

/** The tab of that id, or the first. */
export function tabOf(report: Report, id: string | undefined): Report['tabs'][number] {
  const tab = id === undefined ? report.tabs[0] : report.tabs.find((each) => each.id === id);
  if (tab) return tab;
  throw new NotFoundError('unknown-tab', `The report has no tab "${(id ?? '').slice(0, 40)}".`, {
    tabs: report.tabs.map((each) => each.id),
  });
}

/** The choice, when the report may be chosen so; throws an `InvalidInputError` that says by what it may. */
export function checkedFilter(
  report: Report,
  filter: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const allowed = ['unit', ...report.filters];
  const problems = Object.keys(filter)
    .filter((dimension) => !allowed.includes(dimension))
    .map((dimension) => ({
      field: dimension,
      code: 'unknown-filter',
      severity: 'error' as const,
      message: `The report cannot be chosen by "${dimension.slice(0, 40)}". Choose by: ${allowed.join(', ')}.`,
      params: { allowed },
    }));
  if (problems.length > 0)
    throw new InvalidInputError('unknown-filter', 'The report has no such filter.', problems);
  // A filter without values, as an empty choice in a form sends it, is no filter.
  return Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length > 0));
}

/** The one unit that is chosen, if any. */
export function chosenUnit(chosen: readonly string[] | undefined): string | null {
  if (chosen === undefined || chosen.length <= 1) return chosen?.[0] ?? null;
  throw new InvalidInputError('several-units', 'A report shows one unit beside the nation.', [
    {
      field: 'unit',
      code: 'several-units',
      severity: 'error',
      message: `unit: ${chosen.join(', ').slice(0, 80)} are several. Choose one.`,
      params: {},
    },
  ]);
}
