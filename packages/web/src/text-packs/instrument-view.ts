import type { InstrumentUse, LanguageWording, StoredTextPack, WordingState } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { settingsInVersion } from '@kvalreg/engine';
import { formatDate, message, type InstrumentView, type MessageKey } from '@kvalreg/rendering';
import { formatInstant } from '../platform/pages/date-time.js';

const words = {
  own: 'instrument.own',
  neutral: 'instrument.neutral',
  licensed: 'instrument.licensed',
  'not-yet': 'instrument.notYet',
  expired: 'instrument.expired',
} as const satisfies Record<WordingState, MessageKey>;

/** One instrument of a register, in words; `content` is the language of the register's own texts. */
export function instrumentView(
  { instrument, forms, languages }: InstrumentUse,
  language: Language,
  content: Language,
): InstrumentView {
  const title = textIn(instrument.title, content);
  const settings = settingsInVersion(instrument);
  const facts = [
    ['instrument.version', instrument.version],
    ['instrument.forms', forms.map((form) => textIn(form, content)).join(', ')],
    ...(settings.length > 0 ? [['instrument.settings', settings.join(', ')] as const] : []),
    [
      'instrument.scores',
      Object.values(instrument.scores)
        .map(({ label }) => textIn(label, content))
        .join(', '),
    ],
    ['instrument.missingRule', textIn(instrument.missingRule, content)],
  ] as const;
  return {
    title,
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ({ term: message(language, key), value })),
    holder: instrument.licence.holder,
    sources: instrument.sources,
    wordingCaption: message(language, 'instrument.wordingOf', { title }),
    wording: languages.map((one) => wordingRow(one, language)),
  };
}

function wordingRow(
  { language: of, state, pack }: LanguageWording,
  language: Language,
): InstrumentView['wording'][number] {
  return {
    language: message(language, `language.${of}`),
    state: message(language, words[state]),
    isComplete: state === 'own' || state === 'licensed',
    licence: pack && [pack.holder, pack.number].join(', '),
    valid: pack && validity(pack, language),
    installed: pack && installed(pack, language),
  };
}

function validity({ validFrom, validTo }: StoredTextPack, language: Language): string {
  const parts = [
    ...(validFrom === null
      ? []
      : [message(language, 'instrument.from', { day: formatDate(validFrom, language) })]),
    ...(validTo === null ? [] : [message(language, 'instrument.to', { day: formatDate(validTo, language) })]),
  ];
  return parts.length === 0 ? message(language, 'instrument.noLimit') : parts.join(' ');
}

function installed({ installedAt, installedBy, registerId }: StoredTextPack, language: Language): string {
  const when = formatInstant(installedAt, language);
  const by = message(language, 'instrument.installedBy', { when, name: installedBy });
  return registerId === null ? `${by}, ${message(language, 'instrument.forAll')}` : by;
}
