import { messages } from '../message-entry.js';

/** Log-in, log-out and what a log-in must prove. */
export const accessMessages = messages({
  'access.loggedOut': { sv: 'Du är utloggad', nb: 'Du er logget ut', en: 'You are logged out' },
  'access.loggedOutHelp': {
    sv: 'Nu avslutas även inloggningen hos {provider}. Händer inget, välj knappen nedan.',
    nb: 'Nå avsluttes også innloggingen hos {provider}. Skjer det ikke noe, velg knappen nedenfor.',
    en: 'Your log-in at {provider} is now being ended as well. If nothing happens, use the button below.',
  },
  'access.logOutAt': {
    sv: 'Logga ut hos {provider}',
    nb: 'Logg ut hos {provider}',
    en: 'Log out at {provider}',
  },
  'problem.second-factor-required': {
    sv: 'Personal loggar in med två faktorer, till exempel kort och pinkod, och inloggningstjänsten uppger bara en. Logga in igen på ett annat sätt. Finns inget annat sätt behöver driften slå på den andra faktorn hos inloggningstjänsten.',
    nb: 'Ansatte logger inn med to faktorer, for eksempel kort og PIN-kode, og innloggingstjenesten oppgir bare én. Logg inn på nytt på en annen måte. Finnes det ingen annen måte, må driften slå på den andre faktoren hos innloggingstjenesten.',
    en: 'Staff log in with two factors, for instance a card and its PIN, and the log-in service tells of one only. Log in again in another way. If there is none, the operator must have the second factor switched on at the log-in service.',
  },
  'problem.assurance-too-low': {
    sv: 'Inloggningen du valde visar inte säkert nog vem du är. Logga in igen med en e-legitimation på högre tillitsnivå, till exempel SITHS, BankID eller Freja+.',
    nb: 'Innloggingen du valgte, viser ikke sikkert nok hvem du er. Logg inn på nytt med en e-ID på høyere sikkerhetsnivå, for eksempel BankID eller Buypass.',
    en: 'The way in which you logged in does not prove well enough who you are. Log in again with an electronic identity of a higher level of assurance.',
  },
  'problem.other-commission': {
    sv: 'Medarbetaruppdraget du valde vid inloggningen gäller en enhet där du saknar uppdrag här. Logga in igen och välj uppdraget på rätt klinik, eller be administratören om ett uppdrag på enheten.',
    nb: 'Oppdraget du valgte ved innloggingen, gjelder en enhet der du ikke har noen rolle her. Logg inn på nytt og velg oppdraget ved riktig klinikk, eller be administratoren om en rolle ved enheten.',
    en: 'The commission that you chose at the log-in is for a unit at which you hold no assignment here. Log in again with the commission at the right clinic, or ask the administrator for an assignment at the unit.',
  },
  'problem.no-account-claim': {
    sv: 'Inloggningstjänsten uppgav inte vilken anställning du loggade in med. Välj din anställning vid inloggningen. Finns inget val behöver driften se till att uppgiften skickas.',
    nb: 'Innloggingstjenesten oppga ikke hvilket ansettelsesforhold du logget inn med. Velg ansettelsesforholdet ved innloggingen. Finnes det ikke noe valg, må driften sørge for at opplysningen sendes.',
    en: 'The log-in service did not say as which employee you logged in. Choose your employment at the log-in. If there is no choice, the operator must have it sent.',
  },
});
