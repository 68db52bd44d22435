import type { Language } from '@kvalreg/declaration';

interface MailWords {
  readonly name: string;
  readonly title: string;
  readonly register: string;
  readonly madeOn: string;
  readonly link: string;
  readonly manage: string;
  readonly isAttached: boolean;
  readonly isTest: boolean;
}
type Words = Readonly<Record<Language, (words: MailWords) => string>>;

const subject: Words = {
  sv: ({ title, register, isTest }) => `${isTest ? 'Prov: ' : ''}${title}, ${register}`,
  nb: ({ title, register, isTest }) => `${isTest ? 'Prøve: ' : ''}${title}, ${register}`,
  en: ({ title, register, isTest }) => `${isTest ? 'Test: ' : ''}${title}, ${register}`,
};
const body: Words = {
  sv: ({ name, title, register, madeOn, link, manage, isAttached, isTest }) =>
    [
      `Hej ${name},`,
      `Rapporten ”${title}” från ${register}, med siffror per ${madeOn}, ${isAttached ? 'är bifogad. Den finns också här' : 'finns här'}. Länken kräver inloggning:\n${link}`,
      isTest
        ? 'Det här är en provsändning som du själv har bett om.'
        : `Du får den här e-posten för att du prenumererar på rapporten. Pausa eller avsluta här:\n${manage}`,
      register,
    ].join('\n\n'),
  nb: ({ name, title, register, madeOn, link, manage, isAttached, isTest }) =>
    [
      `Hei ${name},`,
      `Rapporten «${title}» fra ${register}, med tall per ${madeOn}, ${isAttached ? 'er vedlagt. Den finnes også her' : 'finnes her'}. Lenken krever innlogging:\n${link}`,
      isTest
        ? 'Dette er en prøvesending som du selv har bedt om.'
        : `Du får denne e-posten fordi du abonnerer på rapporten. Sett på pause eller avslutt her:\n${manage}`,
      register,
    ].join('\n\n'),
  en: ({ name, title, register, madeOn, link, manage, isAttached, isTest }) =>
    [
      `Hello ${name},`,
      `The report “${title}” of ${register}, with figures as of ${madeOn}, ${isAttached ? 'is attached. It is also here' : 'is here'}. The link asks you to log in:\n${link}`,
      isTest
        ? 'This is a test run that you asked for yourself.'
        : `You get this mail because you subscribe to the report. Pause or stop it here:\n${manage}`,
      register,
    ].join('\n\n'),
};

/** What the mail says: never a figure. */
export function writeMail(
  language: Language,
  words: MailWords,
): { readonly subject: string; readonly body: string } {
  return { subject: subject[language](words), body: `${body[language](words)}\n` };
}
