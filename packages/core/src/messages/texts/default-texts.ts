import type { Channel, Language, MessageText } from '@kvalreg/declaration';

type Purpose = 'invitation' | 'reminder';
type Words = Readonly<Record<Language, string>>;

const subject: Readonly<Record<Purpose, Words>> = {
  invitation: {
    sv: 'Frågor till dig från {register}',
    nb: 'Spørsmål til deg fra {register}',
    en: 'Questions for you from {register}',
  },
  reminder: {
    sv: 'Påminnelse: frågor till dig från {register}',
    nb: 'Påminnelse: spørsmål til deg fra {register}',
    en: 'Reminder: questions for you from {register}',
  },
};

const opening: Readonly<Record<Purpose, Words>> = {
  invitation: {
    sv: 'Hej,\n\n{clinic} och {register} ber dig svara på ett frågeformulär. Dina svar behövs för att vården ska kunna bli bättre.',
    nb: 'Hei,\n\n{clinic} og {register} ber deg svare på et spørreskjema. Svarene dine trengs for at helsetjenesten skal kunne bli bedre.',
    en: 'Hello,\n\n{clinic} and {register} ask you to answer a questionnaire. Your answers help to make care better.',
  },
  reminder: {
    sv: 'Hej,\n\nVi har inte fått något svar från dig ännu. {clinic} och {register} ber dig svara på ett frågeformulär.',
    nb: 'Hei,\n\nVi har ikke fått svar fra deg ennå. {clinic} og {register} ber deg svare på et spørreskjema.',
    en: 'Hello,\n\nWe have not had your answer yet. {clinic} and {register} ask you to answer a questionnaire.',
  },
};

const onScreen: Words = { sv: 'Svara här:\n{link}', nb: 'Svar her:\n{link}', en: 'Answer here:\n{link}' };

const onPaper: Words = {
  sv: 'Så här svarar du: gå till {link} och skriv koden {code}.',
  nb: 'Slik svarer du: gå til {link} og skriv koden {code}.',
  en: 'How to answer: go to {link} and type the code {code}.',
};

const closing: Readonly<Record<Purpose, Words>> = {
  invitation: {
    sv: 'Du kan svara till och med {closesOn}. Det är frivilligt att svara.\n\n{register}',
    nb: 'Du kan svare til og med {closesOn}. Det er frivillig å svare.\n\n{register}',
    en: 'You can answer until {closesOn}. Whether you answer is up to you.\n\n{register}',
  },
  reminder: {
    sv: 'Du kan svara till och med {closesOn}. Det är frivilligt att svara. Har du svarat de senaste dagarna behöver du inte göra något.\n\n{register}',
    nb: 'Du kan svare til og med {closesOn}. Det er frivillig å svare. Har du svart de siste dagene, trenger du ikke gjøre noe.\n\n{register}',
    en: 'You can answer until {closesOn}. Whether you answer is up to you. If you have answered during the last days, there is nothing to do.\n\n{register}',
  },
};

const short: Readonly<Record<Purpose, Words>> = {
  invitation: {
    sv: '{register} ber dig svara på några frågor senast {closesOn}: {link}',
    nb: '{register} ber deg svare på noen spørsmål innen {closesOn}: {link}',
    en: '{register} asks you to answer some questions by {closesOn}: {link}',
  },
  reminder: {
    sv: 'Påminnelse från {register}: svara gärna senast {closesOn}: {link}',
    nb: 'Påminnelse fra {register}: svar gjerne innen {closesOn}: {link}',
    en: 'Reminder from {register}: please answer by {closesOn}: {link}',
  },
};

/**
 * What is written where a register declares no words of its own. Nothing clinical: who reads it over a shoulder learns
 * that a register asks something. That of a text message fits into one.
 */
export function defaultText(purpose: Purpose, channel: Channel): MessageText {
  if (channel === 'sms') return { subject: subject[purpose], body: short[purpose] };
  const how = channel === 'letter' ? onPaper : onScreen;
  const body = (language: Language): string =>
    [opening[purpose], how, closing[purpose]].map((part) => part[language]).join('\n\n');
  return { subject: subject[purpose], body: { sv: body('sv'), nb: body('nb'), en: body('en') } };
}
