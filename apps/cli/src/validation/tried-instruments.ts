import type { InstrumentResolver, Resolved } from '@kvalreg/engine';
import { resolveInstrument, resolveValueSet } from '@kvalreg/instruments';
import type { TriedSubject } from '@kvalreg/rendering';

/** A resolver that keeps count of the instruments that it was asked for, by version. */
export interface CountingResolver extends InstrumentResolver {
  readonly tried: () => readonly TriedSubject[];
}

export function countingResolver(): CountingResolver {
  const counts = new Map<string, { name: string; version: string; cases: number }>();
  const counted = (resolved: Resolved): Resolved => {
    if ('instrument' in resolved) {
      const { id, version } = resolved.instrument;
      const key = `${id} ${version}`;
      const count = counts.get(key) ?? { name: id, version, cases: 0 };
      counts.set(key, { ...count, cases: count.cases + 1 });
    }
    return resolved;
  };
  return {
    instrument: (id, params) => counted(resolveInstrument(id, params)),
    valueSet: (id, levels) => counted(resolveValueSet(id, levels)),
    tried: () =>
      [...counts.values()].toSorted(
        (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
      ),
  };
}
