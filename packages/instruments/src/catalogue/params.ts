import type { Instrument } from '@kvalreg/declaration';
import { instrumentById } from './catalogue.js';
import type { InstrumentSettings, SettingName } from './settings.js';

/** What settings are called in files, beside their own names. */
const settingNames: Readonly<Record<string, SettingName>> = {
  min_answered: 'minAnswered',
  missing: 'missing',
  valueset: 'valueSet',
  value_set: 'valueSet',
  weights: 'weights',
  age_points: 'agePoints',
  no_pain: 'noPain',
  totals: 'totals',
  bands: 'bands',
};

/**
 * The settings that a file states: `min_answered`, `missing`, `valueset`, `weights`, `age_points`, or their names in the
 * declarations. Null is as good as left out. Throws a `RangeError` for an unknown name.
 */
export function settingsFromParams(params: Readonly<Record<string, unknown>>): InstrumentSettings {
  const known = Object.entries(settingNames);
  return Object.fromEntries(
    Object.entries(params)
      .filter(([, value]) => value !== null)
      .map(([param, value]) => {
        const name = known.find(([short, long]) => short === param || long === param)?.[1];
        if (name === undefined) {
          throw new RangeError(`Unknown setting "${param}". Known: ${Object.keys(settingNames).join(', ')}.`);
        }
        if (typeof value !== 'string' && typeof value !== 'number') {
          throw new RangeError(`Setting "${param}" is ${JSON.stringify(value)}: write a word or a number.`);
        }
        return [name, value];
      }),
  );
}

/** What stands for an instrument in a file of cases: the instrument, or why there is none. */
export type Resolved = { readonly instrument: Instrument } | { readonly problem: string };

/** The instrument of an id with the settings of a file; never throws. */
export function resolveInstrument(id: string, params: Readonly<Record<string, unknown>>): Resolved {
  try {
    return { instrument: instrumentById(id, settingsFromParams(params)) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

/**
 * The instrument of EQ-5D that a value set is for, by the number of levels of the set. Never throws.
 */
export function resolveValueSet(id: string, levels: number): Resolved {
  return resolveInstrument(`eq5d${levels}l`, { valueset: id });
}
