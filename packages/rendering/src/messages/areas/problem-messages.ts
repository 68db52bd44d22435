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
  'problem.login-provider-refused': {
    sv: 'Inloggningstjänsten sade nej. Försök igen om en stund, eller kontakta den som sköter den.',
    nb: 'Innloggingstjenesten sa nei. Prøv igjen om litt, eller kontakt den som drifter den.',
    en: 'The log-in service refused. Try again in a while, or contact those who run it.',
  },
  'problem.login-provider-unreachable': {
    sv: 'Inloggningstjänsten svarar inte. Försök igen om några minuter.',
    nb: 'Innloggingstjenesten svarer ikke. Prøv igjen om noen minutter.',
    en: 'The log-in service does not answer. Try again in a few minutes.',
  },
  'problem.no-login-provider': {
    sv: 'Inloggning är inte inställd på den här servern. Har du fått ett brev kan du använda länken eller koden i det.',
    nb: 'Innlogging er ikke satt opp på denne serveren. Har du fått et brev, kan du bruke lenken eller koden i det.',
    en: 'Log-in is not set up on this server. If you got a letter, use the link or the code in it.',
  },
  'problem.no-assignment-chosen': {
    sv: 'Välj först vilket uppdrag du arbetar i.',
    nb: 'Velg først hvilken rolle du arbeider i.',
    en: 'Choose first which assignment you work under.',
  },
  'problem.not-your-assignment': {
    sv: 'Du har inte det uppdraget, eller så har det upphört. Välj ett ur din lista.',
    nb: 'Du har ikke den rollen, eller den er opphørt. Velg en fra listen din.',
    en: 'You do not hold this assignment, or it has ended. Choose one from your list.',
  },
  'problem.no-choice': {
    sv: 'Bara den som är inloggad med en webbläsare kan byta uppdrag.',
    nb: 'Bare den som er innlogget med en nettleser, kan bytte rolle.',
    en: 'Only somebody who is logged in with a browser can switch assignment.',
  },
  'problem.no-unit': {
    sv: 'Ditt uppdrag nämner ingen klinik. Be din administratör rätta det.',
    nb: 'Rollen din nevner ingen klinikk. Be administratoren din rette det.',
    en: 'Your assignment names no clinic. Ask your administrator to correct it.',
  },
  'problem.not-allowed': {
    sv: 'Uppdraget du arbetar i ger inte tillgång till detta. Byt uppdrag om du har fler, eller kontakta registrets kansli.',
    nb: 'Rollen du arbeider i, gir ikke tilgang til dette. Bytt rolle hvis du har flere, eller kontakt registersekretariatet.',
    en: 'The assignment that you work under does not give access to this. Switch assignment if you hold more than one, or contact the register office.',
  },
  'problem.not-a-patient': {
    sv: 'Sidan är för patienter som har loggat in som sig själva.',
    nb: 'Siden er for pasienter som har logget inn som seg selv.',
    en: 'This page is for patients who have logged in as themselves.',
  },
  'problem.unknown-person': {
    sv: 'Personen finns inte hos er. Sök eller lägg till personen med numret först.',
    nb: 'Personen finnes ikke hos dere. Søk etter eller legg til personen med nummeret først.',
    en: 'This person is not with you. Find or add the person by number first.',
  },
  'problem.unit-required': {
    sv: 'Välj vilken klinik det gäller.',
    nb: 'Velg hvilken klinikk det gjelder.',
    en: 'Choose which clinic it is for.',
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
  'problem.unknown-revision': {
    sv: 'Formuläret har ingen sådan utgåva.',
    nb: 'Skjemaet har ingen slik utgave.',
    en: 'The form has no such revision.',
  },
  'problem.unknown-register': {
    sv: 'Registret finns inte här.',
    nb: 'Registeret finnes ikke her.',
    en: 'There is no such register here.',
  },
  'problem.form-of-staff': {
    sv: 'Formuläret fylls i av kliniken, inte av patienten.',
    nb: 'Skjemaet fylles ut av klinikken, ikke av pasienten.',
    en: 'This form is filled in by the clinic, not by the patient.',
  },
  'problem.form-removed': {
    sv: 'Formuläret, eller den här sidan av det, ingår inte längre i registret. Öppna det på nytt.',
    nb: 'Skjemaet, eller denne siden av det, er ikke lenger en del av registeret. Åpne det på nytt.',
    en: 'The form, or this page of it, is no longer part of the register. Open it again.',
  },
  'problem.wrong-channel': {
    sv: 'Formuläret kan inte lämnas in på det sättet.',
    nb: 'Skjemaet kan ikke leveres på den måten.',
    en: 'The form cannot be handed in that way.',
  },
  'problem.invalid-answers': {
    sv: 'Några svar måste rättas innan formuläret kan skickas in.',
    nb: 'Noen svar må rettes før skjemaet kan sendes inn.',
    en: 'Some answers must be corrected before the form can be submitted.',
  },
  'problem.unaccepted-warnings': {
    sv: 'Några svar är ovanliga. Rätta dem, eller bekräfta att de stämmer.',
    nb: 'Noen svar er uvanlige. Rett dem, eller bekreft at de stemmer.',
    en: 'Some answers are unusual. Correct them, or confirm that they are right.',
  },
  'problem.draft-conflict': {
    sv: 'Någon annan har sparat i samma formulär sedan du öppnade det. Inget har skrivits över. Öppna formuläret på nytt och jämför.',
    nb: 'Noen andre har lagret i det samme skjemaet etter at du åpnet det. Ingenting er overskrevet. Åpne skjemaet på nytt og sammenlign.',
    en: 'Somebody else has saved in the same form since you opened it. Nothing was overwritten. Open the form again and compare.',
  },
  'problem.revision-conflict': {
    sv: 'Någon annan har lämnat in formuläret sedan du öppnade det. Inget har skrivits över. Öppna formuläret på nytt och jämför.',
    nb: 'Noen andre har levert skjemaet etter at du åpnet det. Ingenting er overskrevet. Åpne skjemaet på nytt og sammenlign.',
    en: 'Somebody else has submitted the form since you opened it. Nothing was overwritten. Open the form again and compare.',
  },
  'problem.idempotency-key-reused': {
    sv: 'Sidan har redan skickats in en gång. Läs in den på nytt.',
    nb: 'Siden er allerede sendt inn én gang. Last den inn på nytt.',
    en: 'The page has been sent in once already. Load it again.',
  },
  'problem.link-unknown': {
    sv: 'Länken finns inte. Kontrollera att hela adressen kom med, eller skriv koden ur brevet.',
    nb: 'Lenken finnes ikke. Kontroller at hele adressen kom med, eller skriv koden fra brevet.',
    en: 'There is no such link. Check that the whole address was copied, or type the code from the letter.',
  },
  'problem.link-revoked': {
    sv: 'Länken har dragits tillbaka. Be kliniken eller registrets kansli om en ny.',
    nb: 'Lenken er trukket tilbake. Be klinikken eller registersekretariatet om en ny.',
    en: 'This link has been withdrawn. Ask the clinic or the register office for a new one.',
  },
  'problem.link-expired': {
    sv: 'Tiden för att svara på formuläret är slut. Fråga kliniken eller registrets kansli om du ändå vill svara.',
    nb: 'Fristen for å svare på skjemaet er ute. Spør klinikken eller registersekretariatet hvis du likevel vil svare.',
    en: 'The time for answering this form is over. Ask the clinic or the register office if you still want to answer.',
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
  'problem.attachments-refused': {
    sv: 'Filer kan inte skickas här, och ingenting sparades. Skriv svaret med ord i stället.',
    nb: 'Filer kan ikke sendes her, og ingenting ble lagret. Skriv svaret med ord i stedet.',
    en: 'Files cannot be sent here, and nothing was saved. Write the answer in words instead.',
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
