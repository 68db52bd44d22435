import { messages } from '../message-entry.js';

/** The end of the follow-up of an episode, and what a patient is told who comes when it is over. */
export const endingMessages = messages({
  'patient.endedTitle': {
    sv: 'Formuläret behöver inte besvaras',
    nb: 'Skjemaet trenger ikke å besvares',
    en: 'The form need not be answered',
  },
  'patient.endedText': {
    sv: 'Vi frågar inte längre efter svar på det här formuläret. Du behöver inte göra något.',
    nb: 'Vi spør ikke lenger etter svar på dette skjemaet. Du trenger ikke å gjøre noe.',
    en: 'We no longer ask for an answer to this form. You need not do anything.',
  },
  'patient.endedHelp': {
    sv: 'Det som redan är besvarat finns kvar. Hör av dig till kliniken om du undrar över något.',
    nb: 'Det som allerede er besvart, er tatt vare på. Ta kontakt med klinikken hvis du lurer på noe.',
    en: 'What has been answered is kept. Contact the clinic if you have questions.',
  },
  'problem.follow-up-ended': {
    sv: 'Vi frågar inte längre efter svar på det här formuläret. Du behöver inte göra något.',
    nb: 'Vi spør ikke lenger etter svar på dette skjemaet. Du trenger ikke å gjøre noe.',
    en: 'We no longer ask for an answer to this form. You need not do anything.',
  },
  'problem.occasion-ended': {
    sv: 'Formuläret efterfrågas inte längre: uppföljningen är avslutad, eller så har personen avlidit, flyttat utomlands eller deltar inte längre. Återuppta uppföljningen först om det är fel.',
    nb: 'Skjemaet etterspørres ikke lenger: oppfølgingen er avsluttet, eller personen er død, har flyttet til utlandet eller deltar ikke lenger. Gjenoppta oppfølgingen først hvis det er feil.',
    en: 'The form is no longer asked for: its follow-up has ended, or the person has died, moved abroad or takes part no longer. Take the follow-up up again first if that is wrong.',
  },
  'problem.episode-already-ended': {
    sv: 'Uppföljningen är redan avslutad. Återuppta den först om den ska avslutas av ett annat skäl.',
    nb: 'Oppfølgingen er allerede avsluttet. Gjenoppta den først hvis den skal avsluttes av en annen grunn.',
    en: 'The follow-up has ended already. Take it up again first if it is to end for another reason.',
  },
  'problem.episode-not-ended': {
    sv: 'Uppföljningen är inte avslutad.',
    nb: 'Oppfølgingen er ikke avsluttet.',
    en: 'The follow-up has not ended.',
  },
  'problem.invalid-ending': {
    sv: 'Uppföljningen kunde inte avslutas så. Dagen ska ha varit och inte ligga före förloppets första dag, och skälet ”annat” ska förklaras med ord.',
    nb: 'Oppfølgingen kunne ikke avsluttes slik. Dagen må ha vært og ikke ligge før forløpets første dag, og grunnen «annet» må forklares med ord.',
    en: 'The follow-up could not be ended like that. The day must have been and not lie before the first day of the episode, and the reason “other” must be explained in words.',
  },
});
