const longestIdentifier = 63;

/** The key of a field in a row that `compile` reads: its path joined by dots. */
export function keyOf(path: readonly string[]): string {
  return path.join('.');
}

/**
 * The column of a field: segments in snake_case joined by `__`, so that `['year1', 'eq5d', 'meanPain']` becomes
 * `year1__eq5d__mean_pain`. PostgreSQL would silently cut a name after 63 bytes and make two columns one; a longer
 * name ends in a checksum of the whole instead. Throws a `RangeError` for a segment that is not letters, digits,
 * `_` or `-`, beginning with a letter.
 */
export function columnOf(path: readonly string[]): string {
  if (path.length === 0) throw new RangeError('A field needs a path with at least one segment.');
  const name = path.map((segment, at) => snakeCase(segment, at > 0)).join('__');
  return name.length <= longestIdentifier
    ? name
    : `${name.slice(0, longestIdentifier - 9)}_${checksum(name)}`;
}

/** A later segment may also be a number: that of a row in a repeated group. */
function snakeCase(segment: string, isLater: boolean): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(segment) && !(isLater && /^\d+$/.test(segment))) {
    throw new RangeError(
      `"${segment}" cannot name a column: use letters a to z, digits, "_" and "-", beginning with a letter.`,
    );
  }
  return segment
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
