import { textIn, type Channel, type Language, type Register, type Rung } from '@kvalreg/declaration';
import { defaultText } from './default-texts.js';

export interface MessageFacts {
  readonly channel: Channel;
  readonly language: Language;
  readonly register: Register;
  readonly clinic: string;
  /** Of a letter the address at which the code is typed: nobody types the link itself. */
  readonly link: string;
  readonly code: string;
  readonly closesOn: string;
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' };

/** The words of one message: the register's own, or the platform's. */
export function writeMessage(
  { text, purpose }: Pick<Rung, 'text' | 'purpose'>,
  { channel, language, register, clinic, link, code, closesOn }: MessageFacts,
): { readonly subject: string; readonly body: string } {
  const { subject, body } = text ?? defaultText(purpose, channel);
  const values: Readonly<Record<string, string>> = {
    register: textIn(channel === 'sms' ? register.shortTitle : register.title, language),
    clinic,
    link,
    code,
    closesOn: channel === 'sms' ? closesOn : longDate(closesOn, language),
  };
  const fill = (words: string): string =>
    words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
  // A heading is one line, whatever a title holds.
  return {
    subject: fill(textIn(subject, language)).replaceAll(/\s+/gu, ' '),
    body: fill(textIn(body, language)),
  };
}

/** A day within a sentence. */
export function longDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The language that a person is written to in: the own one where the register has it, else the register's first. */
export function languageFor(register: Register, wanted: string | null): Language {
  return register.languages.find((language) => language === wanted) ?? register.languages[0] ?? 'en';
}
