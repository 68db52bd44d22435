import type { Instrument, Language, Register, Text } from '@kvalreg/declaration';
import { wordingVersion } from '@kvalreg/engine';
import type { StoredTextPack } from './text-packs.query.js';

/**
 * Whose words the questions of an instrument have in one language: `own` where none are licensed, `licensed` where they are
 * and are installed, else the `neutral` labels: also while the licence has not begun (`not-yet`) and after it ended (`expired`).
 */
export type WordingState = 'own' | 'neutral' | 'licensed' | 'not-yet' | 'expired';
export interface LanguageWording {
  readonly language: Language;
  readonly state: WordingState;
  /** The pack that is installed, whether its licence is good today or not. */
  readonly pack: StoredTextPack | null;
}
/** An instrument as a register uses it. */
export interface InstrumentUse {
  readonly instrument: Instrument;
  /** Titles of the forms that hold it. */
  readonly forms: readonly Text[];
  readonly languages: readonly LanguageWording[];
}

/** Every instrument of a register, each version once, with the wording that `packs` give it today. */
export function instrumentUses(
  register: Register,
  packs: readonly StoredTextPack[],
  today: string,
): readonly InstrumentUse[] {
  const held = Object.values(register.pathways).flatMap(({ forms }) =>
    Object.values(forms).flatMap((form) =>
      Object.values(form.instruments).map((instrument) => ({ instrument, form: form.title })),
    ),
  );
  const keyOf = ({ id, version }: Instrument): string => `${id} ${version}`;
  const distinct = new Map(held.map(({ instrument }) => [keyOf(instrument), instrument]));
  return [...distinct].map(([key, instrument]) => ({
    instrument,
    forms: [...new Set(held.filter((one) => keyOf(one.instrument) === key).map(({ form }) => form))],
    languages: register.languages.map((language) => wordingOf(instrument, language, packs, today)),
  }));
}

function wordingOf(
  instrument: Instrument,
  language: Language,
  packs: readonly StoredTextPack[],
  today: string,
): LanguageWording {
  const own = packs
    .filter(
      (pack) =>
        pack.endedAt === null &&
        pack.language === language &&
        pack.instrument === instrument.id &&
        pack.instrumentVersion === wordingVersion(instrument),
    )
    // The register's own before the one for all.
    .toSorted((a, b) => Number(a.registerId === null) - Number(b.registerId === null));
  const pack = own.find((each) => validityOf(each, today) === 'licensed') ?? own[0] ?? null;
  if (pack) return { language, state: validityOf(pack, today), pack };
  return { language, state: instrument.licence.itemTextMayShip === 'no' ? 'neutral' : 'own', pack };
}

function validityOf({ validFrom, validTo }: StoredTextPack, today: string): WordingState {
  if (validFrom !== null && today < validFrom) return 'not-yet';
  return validTo !== null && today > validTo ? 'expired' : 'licensed';
}
