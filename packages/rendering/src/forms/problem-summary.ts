import type { Problem } from '@kvalreg/engine';
import type { ProblemSummary } from '../views/form/field-view.js';
import { fieldId } from './field-id.js';

/**
 * The problems of one severity as links. `pageOf` gives the address of the page that a field is on, or null when it is
 * on this page.
 */
export function problemSummary(
  problems: readonly Problem[],
  severity: Problem['severity'],
  title: (n: number) => string,
  pageOf: (field: string) => string | null = () => null,
): ProblemSummary | null {
  const items = problems
    .filter((problem) => problem.severity === severity)
    .map(({ field, message }) => ({
      href: field === null ? null : `${pageOf(field) ?? ''}#${fieldId(field)}`,
      message,
    }));
  return items.length === 0 ? null : { title: title(items.length), items };
}
