import { messages } from '../message-entry.js';

/** The end of the follow-up of an episode, and what a patient is told who comes when it is over. */
export const endingMessages = messages({
  'ending.term': { sv: 'Uppföljning', nb: 'Oppfølging', en: 'Follow-up' },
  'ending.goesOn': { sv: 'Uppföljningen pågår.', nb: 'Oppfølgingen pågår.', en: 'The follow-up goes on.' },
  'ending.endedOn': {
    sv: 'Avslutad {date}: {reason}',
    nb: 'Avsluttet {date}: {reason}',
    en: 'Ended on {date}: {reason}',
  },
  'ending.restarted': { sv: 'Återupptagen', nb: 'Gjenopptatt', en: 'Taken up again' },
  'ending.end': { sv: 'Avsluta uppföljningen', nb: 'Avslutt oppfølgingen', en: 'End the follow-up' },
  'ending.endText': {
    sv: 'Det som är obesvarat efterfrågas inte längre. Det som är besvarat finns kvar.',
    nb: 'Det som er ubesvart, etterspørres ikke lenger. Det som er besvart, blir værende.',
    en: 'What is unanswered is no longer asked for. What has been answered stays.',
  },
  'ending.restart': {
    sv: 'Återuppta uppföljningen',
    nb: 'Gjenoppta oppfølgingen',
    en: 'Take the follow-up up again',
  },
  'ending.restartText': {
    sv: 'Det som ännu är öppet efterfrågas igen, också om en ny operation har avslutat det.',
    nb: 'Det som fortsatt er åpent, etterspørres igjen, også om en ny operasjon har avsluttet det.',
    en: 'What is still open is asked for again, also where a new index event has ended it.',
  },
  'ending.reason': { sv: 'Skäl', nb: 'Grunn', en: 'Reason' },
  'ending.reason.new-index.label': {
    sv: 'en ny start av samma förlopp',
    nb: 'en ny start av samme forløp',
    en: 'a new index event',
  },
  'ending.reason.declined.label': {
    sv: 'vill inte bli tillfrågad mer',
    nb: 'vil ikke bli spurt mer',
    en: 'wants to be asked no more',
  },
  'ending.reason.unable.label': { sv: 'kan inte svara', nb: 'kan ikke svare', en: 'cannot answer' },
  'ending.reason.followed-elsewhere.label': {
    sv: 'följs upp på annat håll',
    nb: 'følges opp et annet sted',
    en: 'is followed up elsewhere',
  },
  'ending.reason.not-performed.label': {
    sv: 'blev inte av',
    nb: 'ble ikke noe av',
    en: 'did not take place',
  },
  'ending.reason.mistaken.label': {
    sv: 'öppnat av misstag',
    nb: 'åpnet ved en feil',
    en: 'was opened by mistake',
  },
  'ending.reason.other.label': { sv: 'annat', nb: 'annet', en: 'other' },
  'ending.note': { sv: 'Förklaring', nb: 'Forklaring', en: 'Explanation' },
  'ending.noteHelp': {
    sv: 'Behövs om skälet är ”annat”.',
    nb: 'Trengs hvis grunnen er «annet».',
    en: 'Needed if the reason is “other”.',
  },
  'ending.on': {
    sv: 'Första dagen utan uppföljning',
    nb: 'Første dag uten oppfølging',
    en: 'First day without follow-up',
  },
  'ending.history': { sv: 'Historik', nb: 'Historikk', en: 'History' },
  'ending.chooseReason': { sv: 'Välj ett skäl.', nb: 'Velg en grunn.', en: 'Choose a reason.' },
  'ending.done': {
    sv: 'Uppföljningen är avslutad',
    nb: 'Oppfølgingen er avsluttet',
    en: 'The follow-up has ended',
  },
  'ending.goesOnAgain': {
    sv: 'Uppföljningen pågår igen',
    nb: 'Oppfølgingen pågår igjen',
    en: 'The follow-up goes on again',
  },
  'stopped.died': { sv: 'avliden', nb: 'død', en: 'dead' },
  'stopped.emigrated': { sv: 'flyttat utomlands', nb: 'flyttet til utlandet', en: 'moved abroad' },
  'stopped.takes-no-part': { sv: 'deltar inte längre', nb: 'deltar ikke lenger', en: 'takes part no longer' },
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
