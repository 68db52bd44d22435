import type { Instrument } from '@kvalreg/declaration';
import type { CountSetting, InstrumentSettings, Setting, WordSetting } from './settings.js';

/** How an instrument comes from the settings of a register, which are complete and allowed when it is built. */
export interface CatalogueEntry {
  readonly settings: readonly Setting[];
  readonly build: (settings: InstrumentSettings) => Instrument;
}

/** An instrument that leaves nothing to choose. */
export function fixed(instrument: Instrument): CatalogueEntry {
  return { settings: [], build: () => instrument };
}

/** An instrument for which a register chooses how many questions must be answered. */
export function countSetting(
  range: Pick<CountSetting, 'from' | 'to' | 'default' | 'about'>,
  build: (settings: { readonly minAnswered: number }) => Instrument,
): CatalogueEntry {
  return {
    settings: [{ name: 'minAnswered', ...range }],
    build: ({ minAnswered = range.default }) => build({ minAnswered }),
  };
}

/** An instrument for which a register chooses one of several named rules, value sets or weights. */
export function wordSetting<const W extends string>(
  setting: WordSetting & { readonly options: Readonly<Record<W, string>>; readonly default: NoInfer<W> },
  build: (word: W) => Instrument,
): CatalogueEntry {
  const isOption = (word: string | undefined): word is W =>
    word !== undefined && Object.hasOwn(setting.options, word);
  return {
    settings: [setting],
    build: (settings) => {
      const word = settings[setting.name];
      return build(isOption(word) ? word : setting.default);
    },
  };
}
