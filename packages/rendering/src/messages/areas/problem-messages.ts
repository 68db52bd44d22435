import { messages } from '../message-entry.js';

/** Sentences for the codes of errors that people meet on pages; other errors say what the server said. */
export const problemMessages = messages({
  'problem.login-expired': {
    sv: 'Inloggningen tog för lång tid, var redan avslutad eller började i en annan webbläsare. Logga in igen.',
    nb: 'Innloggingen tok for lang tid, var allerede avsluttet eller begynte i en annen nettleser. Logg inn igjen.',
    en: 'The log-in took too long, was finished before or was begun in another browser. Log in again.',
  },
  'problem.login-cancelled': {
    sv: 'Inloggningen avbröts. Logga in igen när du vill.',
    nb: 'Innloggingen ble avbrutt. Logg inn igjen når du vil.',
    en: 'The log-in was cancelled. Log in again whenever you like.',
  },
  'problem.login-failed': {
    sv: 'Inloggningstjänsten godkände inte inloggningen. Försök igen.',
    nb: 'Innloggingstjenesten godkjente ikke innloggingen. Prøv igjen.',
    en: 'The log-in service did not accept the log-in. Try again.',
  },
  'problem.simultaneous-change': {
    sv: 'Någon annan ändrade samma sak i samma stund. Inget har skrivits över. Försök igen.',
    nb: 'Noen andre endret det samme i samme øyeblikk. Ingenting er overskrevet. Prøv igjen.',
    en: 'Somebody else changed the same thing at the same moment. Nothing was overwritten. Try again.',
  },
  'problem.form-token-mismatch': {
    sv: 'Sidan öppnades före inloggningen, eller så har du loggats ut. Gå tillbaka, läs in sidan på nytt och försök igen.',
    nb: 'Siden ble åpnet før innloggingen, eller du er logget ut. Gå tilbake, last inn siden på nytt og prøv igjen.',
    en: 'The page was opened before you logged in, or you have been logged out. Go back, load the page again and try once more.',
  },
  'problem.cross-site-request': {
    sv: 'Begäran kom från en annan webbplats. Öppna sidan här och försök igen.',
    nb: 'Forespørselen kom fra et annet nettsted. Åpne siden her og prøv igjen.',
    en: 'The request came from another site. Open the page here and try again.',
  },
  'problem.other-register': {
    sv: 'Uppdraget du arbetar i gäller ett annat register. Byt uppdrag om du har ett för detta.',
    nb: 'Rollen du arbeider i, gjelder et annet register. Bytt rolle hvis du har en for dette.',
    en: 'The assignment that you work under is for another register. Switch assignment if you hold one for this.',
  },
  'problem.no-clinical-access': {
    sv: 'En administratör ger andra behörighet och har själv varken tillgång till patienter eller resultat.',
    nb: 'En administrator gir andre tilgang og har selv verken tilgang til pasienter eller resultater.',
    en: 'An administrator gives others their rights and has no access to patients or figures.',
  },
  'problem.not-for-patients': {
    sv: 'Sidan är för personal. Dina egna formulär finns under ”Mina formulär”.',
    nb: 'Siden er for ansatte. Dine egne skjemaer finnes under «Mine skjemaer».',
    en: 'This page is for staff. Your own forms are under “My forms”.',
  },
  'problem.no-identity-number': {
    sv: 'Inloggningen talade inte om vem du är, så dina formulär kan inte hittas. Använd länken i ditt brev.',
    nb: 'Innloggingen sa ikke hvem du er, så skjemaene dine kan ikke finnes. Bruk lenken i brevet ditt.',
    en: 'The log-in did not say who you are, so that your forms cannot be found. Use the link in your letter.',
  },
  'problem.unknown-episode': {
    sv: 'Vårdförloppet finns inte i den del av registret som du arbetar med.',
    nb: 'Forløpet finnes ikke i den delen av registeret du arbeider med.',
    en: 'There is no such episode in the part of the register that you work with.',
  },
  'problem.unknown-occasion': {
    sv: 'Formuläret finns inte i den del av registret som du arbetar med.',
    nb: 'Skjemaet finnes ikke i den delen av registeret du arbeider med.',
    en: 'There is no such form in the part of the register that you work with.',
  },
  'problem.unknown-register': {
    sv: 'Registret finns inte här.',
    nb: 'Registeret finnes ikke her.',
    en: 'There is no such register here.',
  },
  'problem.form-version-not-current': {
    sv: 'Formuläret har ersatts av en ny version medan du fyllde i. Inget är sparat från den sidan. Öppna formuläret på nytt.',
    nb: 'Skjemaet er erstattet av en ny versjon mens du fylte ut. Ingenting er lagret fra den siden. Åpne skjemaet på nytt.',
    en: 'The form was replaced by a new version while you were filling it in. Nothing of that page was saved. Open the form again.',
  },
  'problem.occasion-not-open': {
    sv: 'Formuläret kan inte besvaras än.',
    nb: 'Skjemaet kan ikke besvares ennå.',
    en: 'The form cannot be answered yet.',
  },
  'problem.occasion-expired': {
    sv: 'Tiden för att svara på formuläret är slut, så ingen länk kan skapas.',
    nb: 'Fristen for å svare på skjemaet er ute, så ingen lenke kan lages.',
    en: 'The time for answering this form is over, so that no link can be made.',
  },
  'problem.already-answered': {
    sv: 'Svaret på formuläret har redan kommit in.',
    nb: 'Svaret på skjemaet er allerede kommet inn.',
    en: 'The answer to this form has already come in.',
  },
  'problem.episode-already-planned': {
    sv: 'Patienten har redan ett vårdförlopp som är planerat. Fortsätt med det.',
    nb: 'Pasienten har allerede et forløp som er planlagt. Fortsett med det.',
    en: 'The patient already has a planned episode. Go on with that one.',
  },
  'problem.too-many-attempts': {
    sv: 'För många försök härifrån. Vänta en stund och försök igen, eller be kliniken om ett nytt brev.',
    nb: 'For mange forsøk herfra. Vent litt og prøv igjen, eller be klinikken om et nytt brev.',
    en: 'Too many attempts from here. Wait a while and try again, or ask the clinic for a new letter.',
  },
  'problem.person-differs': {
    sv: 'Numret finns redan med ett annat födelsedatum eller kön. Kontrollera uppgifterna; stämmer de, be registerkansliet rätta den tidigare registreringen.',
    nb: 'Nummeret finnes allerede med en annen fødselsdato eller et annet kjønn. Kontroller opplysningene; stemmer de, be registersekretariatet rette den tidligere registreringen.',
    en: 'The number is already registered with another date of birth or sex. Check what you typed; if it is right, ask the register office to correct the earlier registration.',
  },
});
