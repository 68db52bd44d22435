import type { Change, RegisterComparison, Severity } from '@kvalreg/engine';

const headings: Readonly<Record<Severity, string>> = {
  breaks: 'Breaks',
  'needs-map': 'Needs a map',
  compatible: 'Compatible',
};

/** What has changed, the gravest first, each with what it affects. */
export function comparisonText({ before, after, changes, columns }: RegisterComparison): string {
  const versions = `${before.id} ${before.version} → ${after.id} ${after.version}`;
  if (changes.length === 0) return `${versions}: no changes.\n`;
  const parts = (Object.keys(headings) as Severity[]).map((severity) => {
    const some = changes.filter((change) => change.severity === severity);
    return some.length === 0
      ? ''
      : `\n${headings[severity]} (${String(some.length)})\n${some.map(changeText).join('')}`;
  });
  const lines = columns.map(({ table, column, change, before: was, after: is }) => {
    const what =
      change === 'added'
        ? `new, ${String(is)}`
        : change === 'removed'
          ? `removed, was ${String(was)}`
          : `${String(was)} → ${String(is)}`;
    return `  ${table} "${column}": ${what}\n`;
  });
  const ofColumns =
    lines.length === 0 ? '' : `\nColumns of files and analyses (${String(lines.length)})\n${lines.join('')}`;
  const count = changes.length === 1 ? 'one change' : `${String(changes.length)} changes`;
  return `${versions}: ${count}.\n${parts.join('')}${ofColumns}`;
}

function changeText({ path, kind, message, affects }: Change): string {
  const reach = affects.length === 0 ? '' : `    affects ${affects.join(', ')}\n`;
  return `  ${path} (${kind})\n    ${message}\n${reach}`;
}
