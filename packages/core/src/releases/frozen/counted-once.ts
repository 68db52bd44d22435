import type { TalliedGroup } from '@kvalreg/engine';
import type { CountedSource } from '../../indicators/read-indicators.query.js';

/**
 * Counts every scan once. Figures of one choice or of some years are judged among all others, so that many requests need
 * the same scan. For rows that do not change meanwhile.
 */
export function countedOnce({ source, count }: CountedSource): CountedSource {
  const counted = new Map<string, Promise<readonly TalliedGroup[]>>();
  return {
    source,
    count: (part) => {
      const key = JSON.stringify(part);
      const found = counted.get(key) ?? count(part);
      counted.set(key, found);
      return found;
    },
  };
}
