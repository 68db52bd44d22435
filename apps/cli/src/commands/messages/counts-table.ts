import type { MessageCount } from '@kvalreg/core';
import { textTable } from '../../terminal/table.js';

/** How many messages stand how, as a table. */
export function countsTable(counts: readonly MessageCount[]): string {
  return textTable(
    ['state', 'channel', 'reason', 'number'],
    counts.map(({ state, channel, reason, count }) => [state, channel ?? '', reason ?? '', String(count)]),
  );
}
