import type { Form, Language, Occasion, PersonIdentifier, Register, Text } from '@kvalreg/declaration';
import { frameTexts, textFor } from './frame-texts.js';
import type { ImportedForm } from './imported-form.js';

/** Key of the only pathway of an imported register. */
export const framePathway = 'care';
/** Key of the form, and of the occasion, that opens an episode of an imported register. */
export const frameEnrolment = 'enrolment';
/** Key of the item of the enrolment that times are counted from. */
export const frameIndexItem = 'startDate';

const daysOpen = 365;

const identifiersOf: Readonly<Record<Language, readonly PersonIdentifier[]>> = {
  sv: ['personnummer', 'samordningsnummer', 'reservnummer'],
  nb: ['fodselsnummer', 'd-nummer'],
  en: [],
};

/** What a register around imported forms is made of. */
export interface FrameInput {
  /** Kebab-case; the folder of the register is called so. */
  readonly id: string;
  readonly version?: string;
  readonly title: Text;
  /** Languages that every text of the forms has; the first is the one that a visitor meets. */
  readonly languages: readonly Language[];
  readonly forms: readonly ImportedForm[];
  /** Key of an occasion → the occasion, where a file says when forms are filled in; else one for each form. */
  readonly occasions?: Readonly<Record<string, Occasion>>;
}

/**
 * A register around forms of another system, which knows neither pathways nor index dates: staff open an episode with
 * the form `enrolment`, whose start date is the index date, and each form can be answered once, from that day and for a
 * year. People take part by consent, the stricter of the two grounds, until the register holder states another.
 */
export function registerAround({
  id,
  version = '1',
  title,
  languages,
  forms,
  occasions,
}: FrameInput): Register {
  const identifiers = [...new Set(languages.flatMap((language) => identifiersOf[language]))];
  return {
    id,
    version,
    title,
    shortTitle: title,
    description: textFor(frameTexts.description, languages),
    holder: textFor(frameTexts.holder, languages),
    languages,
    identifiers: identifiers.length > 0 ? identifiers : [...identifiersOf.sv, ...identifiersOf.nb],
    participation: {
      basis: 'consent',
      information: textFor(frameTexts.information, languages),
      informationVersion: '1',
    },
    pathways: {
      [framePathway]: {
        title: textFor(frameTexts.pathway, languages),
        forms: {
          [frameEnrolment]: enrolmentForm(languages),
          ...Object.fromEntries(forms.map(({ name, form }) => [name, form])),
        },
        index: [frameEnrolment, frameIndexItem],
        occasions: {
          [frameEnrolment]: {
            title: textFor(frameTexts.enrolment, languages),
            form: frameEnrolment,
            opens: 'episode',
            due: { days: 0 },
            window: { before: 0, after: daysOpen },
          },
          ...(occasions ?? Object.fromEntries(forms.map((imported) => [imported.name, once(imported)]))),
        },
        dimensions: {},
        indicators: {},
        reports: {},
      },
    },
  };
}

function once({ name, form }: ImportedForm): Occasion {
  return {
    title: form.title,
    form: name,
    opens: 'index',
    due: { days: 0 },
    window: { before: 0, after: daysOpen },
  };
}

function enrolmentForm(languages: readonly Language[]): Form {
  return {
    version: '1',
    title: textFor(frameTexts.enrolment, languages),
    respondent: 'staff',
    items: {
      [frameIndexItem]: {
        kind: 'date',
        label: textFor(frameTexts.startDate, languages),
        help: textFor(frameTexts.startDateHelp, languages),
        required: true,
        notAfter: 'today',
      },
    },
    instruments: {},
    pages: [{ id: 'enrolment', title: textFor(frameTexts.enrolment, languages), fields: [frameIndexItem] }],
    visibleIf: {},
    checks: [],
  };
}
