import type { Instrument } from '@kvalreg/declaration';
import { entries } from './entries.js';
import type { CatalogueEntry } from './entry.js';
import { completedSettings, type InstrumentSettings, type Setting } from './settings.js';

/** Ids of the instruments that ship, in the order they are listed. */
export const instrumentIds: readonly string[] = Object.keys(entries);

/**
 * An instrument by its id, with the settings of a register; those left out have their defaults. Throws a `RangeError`
 * that names the known ids, settings or values.
 */
export function instrumentById(id: string, settings: InstrumentSettings = {}): Instrument {
  const { settings: known, build } = entryOf(id);
  return build(completedSettings(id, known, settings));
}

/** What a register can choose for an instrument, with the defaults. Throws a `RangeError` for an unknown id. */
export function settingsOf(id: string): readonly Setting[] {
  return entryOf(id).settings;
}

function entryOf(id: string): CatalogueEntry {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (!entry) throw new RangeError(`Unknown instrument "${id}". Known: ${instrumentIds.join(', ')}.`);
  return entry;
}
