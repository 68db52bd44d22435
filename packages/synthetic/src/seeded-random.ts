/** A reproducible stream of numbers in [0, 1): the same seed and labels always give the same stream. */
export type Random = () => number;

/** Mulberry32 over a hash of the seed and the labels, so that each part of the data has its own stream. */
export function seededRandom(seed: number, ...labels: readonly (string | number)[]): Random {
  let state = hash([seed, ...labels].join('|'));
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts the values in random order (Fisher–Yates) and returns them. */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const [a, b] = [result[last] as T, result[chosen] as T];
    result[last] = b;
    result[chosen] = a;
  }
  return result;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
