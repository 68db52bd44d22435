import type { Language, Text } from '@kvalreg/declaration';

type Words = Readonly<Record<Language, string>>;

/** What the frame around imported forms says, in every language that a register can have. */
export const frameTexts = {
  pathway: { sv: 'Vårdförlopp', nb: 'Forløp', en: 'Care' },
  enrolment: { sv: 'Inskrivning', nb: 'Innskriving', en: 'Enrolment' },
  startDate: { sv: 'Startdatum', nb: 'Startdato', en: 'Start date' },
  startDateHelp: {
    sv: 'Den dag som formulärens tidpunkter räknas från.',
    nb: 'Dagen som tidspunktene for skjemaene regnes fra.',
    en: 'The day that the times of the forms are counted from.',
  },
  description: {
    sv: 'Importerat från ett annat systems formulär. Se över tidpunkter, deltagande och ansvarig innan registret tas i drift.',
    nb: 'Importert fra skjemaene i et annet system. Gå gjennom tidspunkter, deltakelse og ansvarlig før registeret tas i bruk.',
    en: 'Imported from the forms of another system. Review times, participation and holder before the register is taken into use.',
  },
  holder: {
    sv: 'Registerhållaren är inte angiven',
    nb: 'Den registeransvarlige er ikke oppgitt',
    en: 'The register holder is not stated',
  },
  information: {
    sv: 'Uppgifterna registreras bara med ditt samtycke, som du när som helst kan ta tillbaka.',
    nb: 'Opplysningene registreres bare med ditt samtykke, som du når som helst kan trekke tilbake.',
    en: 'The information is registered only with your consent, which you can withdraw at any time.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The words in the languages of a register. */
export function textFor(words: Words, languages: readonly Language[]): Text {
  return Object.fromEntries(languages.map((language) => [language, words[language]]));
}
