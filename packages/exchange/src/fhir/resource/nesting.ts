/** How deep values stand within each other, counted without recursion: what is too deep is never walked recursively. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((at): readonly unknown[] =>
      typeof at === 'object' && at !== null ? Object.values(at) : [],
    );
  }
  return false;
}
