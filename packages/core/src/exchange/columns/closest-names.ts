/** The names that are most like a mistyped one, at most three, best first. */
export function closestNames(typed: string, names: readonly string[]): readonly string[] {
  const wanted = simplified(typed);
  return names
    .map((name) => ({ name, distance: editDistance(wanted, simplified(name)) }))
    .filter(
      ({ name, distance }) => distance <= Math.max(2, Math.floor(Math.min(name.length, typed.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Case, and how the words of a name are joined, are the commonest mistakes. */
function simplified(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
