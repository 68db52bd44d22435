import { textIn, type Instrument, type Language } from '@kvalreg/declaration';
import { settingsInVersion } from '@kvalreg/engine';
import { message } from '../messages/message.js';

/** Which version of an instrument scores come from, what the register has chosen, and how missing answers are treated. */
export function instrumentNote(instrument: Instrument, language: Language): string {
  return message(language, 'instrument.counted', {
    title: textIn(instrument.title, language),
    version: instrument.version,
    rule: textIn(instrument.missingRule, language),
  });
}

/** What the register has chosen, for instance the value set of EQ-5D; null where there is nothing to choose or the default stands. */
export function settingNote(instrument: Instrument, language: Language): string | null {
  const settings = settingsInVersion(instrument);
  if (settings.length === 0) return null;
  return message(language, 'instrument.setting', {
    title: textIn(instrument.title, language),
    setting: settings.join(', '),
  });
}
