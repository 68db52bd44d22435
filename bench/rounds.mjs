/**
 * Times several ways of doing the same thing in one run: after a warm-up, every round does each once, in random order,
 * so that whatever else the machine does falls on all alike. A way is a function, or `{ prepare, run }` of which only
 * `run` is timed. Gives the milliseconds of each way, sorted.
 */
export async function rounds(ways, { warmUp, count }) {
  const names = Object.keys(ways);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < count; round++) {
    for (const name of shuffled(names)) {
      const { prepare, run = ways[name] } = ways[name];
      await prepare?.();
      const start = performance.now();
      await run();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  for (const own of Object.values(times)) own.sort((a, b) => a - b);
  return times;
}

export function quantile(sorted, p) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
}

export function milliseconds(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

function shuffled(values) {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
