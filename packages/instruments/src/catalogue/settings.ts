/** Choices that a register makes when it adopts an instrument. Which there are, and their defaults: `settingsOf`. */
export interface InstrumentSettings {
  /** How many questions must be answered: of the instrument, or of each of its scales. */
  readonly minAnswered?: number;
  /** Rule for missing answers, by name. */
  readonly missing?: string;
  /** EQ-5D: id of the value set. */
  readonly valueSet?: string;
  /** Charlson: whose weights. */
  readonly weights?: string;
  /** Charlson: whether age counts. */
  readonly agePoints?: string;
  /** Global Assessment: what becomes of those who had no such pain. */
  readonly noPain?: string;
  /** SRS-22r: what subtotal and total need. */
  readonly totals?: string;
  /** Godin-Shephard: which score the bands are of. */
  readonly bands?: string;
}
export type SettingName = keyof InstrumentSettings;

interface SettingBase {
  /** Why there is a choice, and what the default rests on. */
  readonly about: string;
}
/** A setting that is a whole number. */
export interface CountSetting extends SettingBase {
  readonly name: 'minAnswered';
  readonly from: number;
  readonly to: number;
  readonly default: number;
}
/** A setting that is one of several words, each with its meaning. */
export interface WordSetting extends SettingBase {
  readonly name: Exclude<SettingName, 'minAnswered'>;
  readonly options: Readonly<Record<string, string>>;
  readonly default: string;
}
export type Setting = CountSetting | WordSetting;

const readableNames: Readonly<Record<SettingName, string>> = {
  minAnswered: 'minimum of answered questions',
  missing: 'rule for missing answers',
  valueSet: 'value set',
  weights: 'weights',
  agePoints: 'age points',
  noPain: 'rule for those who had no such pain',
  totals: 'rule for subtotal and total',
  bands: 'score of the bands',
};

/**
 * The settings of one instrument with the defaults put in. Throws a `RangeError` for a setting that the instrument does
 * not have, or a value that the setting does not allow; it names what there is.
 */
export function completedSettings(
  id: string,
  known: readonly Setting[],
  given: InstrumentSettings,
): InstrumentSettings {
  for (const name of Object.keys(given)) {
    if (known.some((setting) => setting.name === name)) continue;
    const names = known.map((setting) => setting.name).join(', ');
    throw new RangeError(
      `Instrument "${id}" has no setting "${name}". ${names === '' ? 'It has none.' : `It has: ${names}.`}`,
    );
  }
  return Object.fromEntries(
    known.map((setting) => {
      const value = given[setting.name] ?? setting.default;
      return [setting.name, 'from' in setting ? count(id, setting, value) : word(setting, value)];
    }),
  );
}

function count(id: string, { from, to }: CountSetting, value: string | number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw new RangeError(
    `The ${readableNames.minAnswered} of "${id}" is ${JSON.stringify(value)}: write a whole number from ${from} to ${to}.`,
  );
}

function word({ name, options }: WordSetting, value: string | number): string {
  if (typeof value === 'string' && Object.hasOwn(options, value)) return value;
  throw new RangeError(
    `Unknown ${readableNames[name]} "${value}". Known: ${Object.keys(options).join(', ')}.`,
  );
}
