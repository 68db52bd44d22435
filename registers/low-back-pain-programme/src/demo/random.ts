/** Numbers from 0 to 1, drawn one after the other: always the same for the same name. */
export type Draw = () => number;

export function drawFor(name: string): Draw {
  let state = 0x811c9dc5;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days of waiting: most near the median, some far above it. */
export function waitAround(median: number, spread: number, draw: Draw): number {
  const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  return Math.round(median * Math.exp(spread * normal));
}

export function oneOf<T>(weighted: readonly (readonly [T, number])[], draw: Draw): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw() * total;
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  const [last] = weighted.at(-1) ?? [];
  if (last === undefined) throw new RangeError('Nothing to choose from.');
  return last;
}
