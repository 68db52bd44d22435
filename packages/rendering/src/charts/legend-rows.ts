/** How many lines the names of a legend take side by side. */
export function legendRows(names: readonly string[], width: number, fontSize: number): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const needed = 42 + name.length * fontSize * 0.6;
    if (used > 0 && used + needed > width) [rows, used] = [rows + 1, 0];
    used += needed;
  }
  return rows;
}
