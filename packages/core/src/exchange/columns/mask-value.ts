const longestShown = 60;

/** Ten or twelve digits as identifiers of persons have them, also where they stand in the wrong column. */
const identifierLike = /\d{6,8}[-+ ]?\d{4}/g;

/** A value as it may be shown in a list of rejected rows: never a whole identifier, never a page of text. */
export function shownValue(column: string | null, value: string): string {
  if (column === 'personalNumber') return masked(value.trim());
  const safe = value.replaceAll(identifierLike, masked);
  return safe.length > longestShown
    ? `${safe.slice(0, longestShown)}… (${String(value.length)} characters)`
    : safe;
}

/** Keeps the beginning, by which the row can be recognised, and hides what makes the number a person's. */
function masked(identifier: string): string {
  const visible = Math.max(0, Math.min(8, identifier.length - 4));
  return identifier.slice(0, visible) + '•'.repeat(Math.min(identifier.length - visible, 12));
}
