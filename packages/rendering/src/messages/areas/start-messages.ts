import { messages } from '../message-entry.js';

/** The start page and the way in. */
export const startMessages = messages({
  'start.title': {
    sv: 'Kvalitetsregister som gör vården bättre',
    nb: 'Kvalitetsregistre som gjør helsetjenesten bedre',
    en: 'Quality registers that make care better',
  },
  'start.lead': {
    sv: 'Här följer kliniker, register och patienter hur det går efter behandling: före, ett år efter och längre fram. Resultaten visas öppet för alla.',
    nb: 'Her følger klinikker, registre og pasienter hvordan det går etter behandling: før, ett år etter og lenger frem. Resultatene vises åpent for alle.',
    en: 'Clinics, registers and patients follow how people fare after treatment: before, one year after and further on. The results are open to everybody.',
  },
  'start.registers': { sv: 'Register', nb: 'Registre', en: 'Registers' },
  'start.holder': { sv: 'Ansvarig', nb: 'Ansvarlig', en: 'Held by' },
  'start.noRegisters': {
    sv: 'Inget register är installerat på den här servern.',
    nb: 'Ingen registre er installert på denne serveren.',
    en: 'No register is installed on this server.',
  },
  'start.seeResults': { sv: 'Se öppna resultat', nb: 'Se åpne resultater', en: 'See public results' },
  'start.seeResultsOf': {
    sv: 'Se öppna resultat för {register}',
    nb: 'Se åpne resultater for {register}',
    en: 'See public results of {register}',
  },
  'start.forPatients': {
    sv: 'Har du fått ett brev?',
    nb: 'Har du fått et brev?',
    en: 'Did you get a letter?',
  },
  'start.forPatientsText': {
    sv: 'Öppna länken i brevet, eller skriv in koden. Då kommer du direkt till ditt formulär.',
    nb: 'Åpne lenken i brevet, eller skriv inn koden. Da kommer du rett til skjemaet ditt.',
    en: 'Open the link in the letter, or type the code. It takes you straight to your form.',
  },
  'start.enterCode': { sv: 'Skriv in koden', nb: 'Skriv inn koden', en: 'Type the code' },
  'start.forStaff': {
    sv: 'För vården och registret',
    nb: 'For helsetjenesten og registeret',
    en: 'For clinics and the register',
  },
  'start.forStaffText': {
    sv: 'Registrera behandlingar, följ upp patienter, lämna in årets mått och läs enhetens rapport.',
    nb: 'Registrer behandlinger, følg opp pasienter, lever årets mål og les enhetens rapport.',
    en: 'Register treatments, follow up patients, file the measures of the year and read the report of the unit.',
  },
  'start.forPublic': { sv: 'För alla', nb: 'For alle', en: 'For everybody' },
  'start.forPublicText': {
    sv: 'Jämför kliniker år för år. Små tal visas inte, så att ingen person kan kännas igen.',
    nb: 'Sammenlign klinikker år for år. Små tall vises ikke, slik at ingen person kan gjenkjennes.',
    en: 'Compare clinics year by year. Small numbers are withheld, so that nobody can be recognised.',
  },
  'start.demoTitle': {
    sv: 'Prova som patient eller administratör',
    nb: 'Prøv som pasient eller administrator',
    en: 'Try it as a patient or administrator',
  },
  'start.tryRegister': {
    sv: 'Prova {register} som …',
    nb: 'Prøv {register} som …',
    en: 'Try {register} as …',
  },
  'start.demoText': {
    sv: 'Det här är en demonstration med påhittade personer och enheter. Välj vem du vill vara.',
    nb: 'Dette er en demonstrasjon med oppdiktede personer og enheter. Velg hvem du vil være.',
    en: 'This is a demonstration with made-up persons and units. Choose whom to be.',
  },
  'start.demoUsers': { sv: 'Demoanvändare', nb: 'Demobrukere', en: 'Demo users' },
  'start.demoWho': { sv: 'Vem', nb: 'Hvem', en: 'Who' },
  'start.demoRole': { sv: 'Roll', nb: 'Rolle', en: 'Role' },
  'start.demoSees': { sv: 'Vad man ser', nb: 'Hva man ser', en: 'What there is to see' },
  'start.demoLogInAs': { sv: 'Logga in som {name}', nb: 'Logg inn som {name}', en: 'Log in as {name}' },
  'start.demoLink': {
    sv: 'En patients personliga länk',
    nb: 'En pasients personlige lenke',
    en: 'A personal link of a patient',
  },
  'start.demoLinkText': {
    sv: 'Så här kommer en patient in utan att logga in.',
    nb: 'Slik kommer en pasient inn uten å logge inn.',
    en: 'This is how a patient comes in without logging in.',
  },
  'start.demoOpenLink': { sv: 'Öppna länken', nb: 'Åpne lenken', en: 'Open the link' },
  'start.demoCode': { sv: 'eller skriv koden', nb: 'eller skriv koden', en: 'or type the code' },
  'start.sees.patient': {
    sv: 'Sina egna formulär: vad som är kvar att besvara och vad som har kommit in.',
    nb: 'Sine egne skjemaer: hva som gjenstår å besvare og hva som er kommet inn.',
    en: 'The own forms: what is left to answer and what has come in.',
  },
  'start.sees.clinic-staff': {
    sv: 'Klinikens arbetslista, patienter och formulär.',
    nb: 'Klinikkens arbeidsliste, pasienter og skjemaer.',
    en: 'Work list, patients and forms of the clinic.',
  },
  'start.sees.clinic-leader': {
    sv: 'Standardrapporten: den egna kliniken mot riket.',
    nb: 'Standardrapporten: egen klinikk mot hele landet.',
    en: 'The standard report: the own clinic against the nation.',
  },
  'start.sees.register-office': {
    sv: 'Uppföljningar för alla kliniker och inmatning av papperssvar.',
    nb: 'Oppfølginger for alle klinikker og registrering av papirsvar.',
    en: 'Follow-ups of all clinics, and entry of paper answers.',
  },
  'start.sees.register-holder': {
    sv: 'Hela registrets resultat och rapporter, och kodade rader för analys utan namn och nummer.',
    nb: 'Hele registerets resultater og rapporter, og kodede rader til analyse uten navn og nummer.',
    en: 'Results and reports of the whole register, and coded rows for analysis without name or number.',
  },
  'start.sees.authority': {
    sv: 'Sammanställda resultat, aldrig enskilda personer.',
    nb: 'Sammenstilte resultater, aldri enkeltpersoner.',
    en: 'Aggregated results, never single persons.',
  },
  'start.sees.administrator': {
    sv: 'Konton och uppdrag, inga patientuppgifter.',
    nb: 'Kontoer og roller, ingen pasientopplysninger.',
    en: 'Accounts and assignments, no patient data.',
  },

  'login.staff': { sv: 'Logga in i tjänsten', nb: 'Logg inn i tjenesten', en: 'Log in at work' },
  'login.patient': { sv: 'Logga in som patient', nb: 'Logg inn som pasient', en: 'Log in as a patient' },
  'login.patientText': {
    sv: 'Se dina formulär: vad som är kvar att svara på och vad som har kommit in.',
    nb: 'Se skjemaene dine: hva som gjenstår å svare på og hva som er kommet inn.',
    en: 'See your forms: what is left to answer and what has come in.',
  },
  'login.none': {
    sv: 'Inloggning är inte inställd på den här servern. Har du fått ett brev kan du använda länken eller koden i det.',
    nb: 'Innlogging er ikke satt opp på denne serveren. Har du fått et brev, kan du bruke lenken eller koden i det.',
    en: 'Log-in is not set up on this server. If you got a letter, use the link or the code in it.',
  },

  'assignment.title': { sv: 'Välj uppdrag', nb: 'Velg rolle', en: 'Choose an assignment' },
  'assignment.lead': {
    sv: 'Du har flera uppdrag och arbetar i ett åt gången. Det du gör loggas på uppdraget.',
    nb: 'Du har flere roller og arbeider i én om gangen. Det du gjør, loggføres på rollen.',
    en: 'You hold several assignments and work under one at a time. What you do is logged under it.',
  },
  'assignment.choose': {
    sv: 'Arbeta i detta uppdrag',
    nb: 'Arbeid i denne rollen',
    en: 'Work under this assignment',
  },
  'assignment.chooseFor': {
    sv: 'Arbeta i detta uppdrag: {role}, {place}',
    nb: 'Arbeid i denne rollen: {role}, {place}',
    en: 'Work under this assignment: {role}, {place}',
  },
  'assignment.current': { sv: 'Nuvarande', nb: 'Nåværende', en: 'Current' },
  'assignment.none': {
    sv: 'Du är inloggad men har inget uppdrag. Be registrets kansli eller din administratör om behörighet.',
    nb: 'Du er innlogget, men har ingen rolle. Be registersekretariatet eller administratoren din om tilgang.',
    en: 'You are logged in but hold no assignment. Ask the register office or your administrator for access.',
  },
  'assignment.installation': {
    sv: 'Hela installationen',
    nb: 'Hele installasjonen',
    en: 'The whole installation',
  },
  'administrator.title': { sv: 'Administratör', nb: 'Administrator', en: 'Administrator' },
  'administrator.lead': {
    sv: 'Vad som är installerat, och vem som får arbeta som vad. Som administratör ser du inga patientuppgifter.',
    nb: 'Hva som er installert, og hvem som får arbeide som hva. Som administrator ser du ingen pasientopplysninger.',
    en: 'What is installed, and who may work as what. As administrator you see no patient data.',
  },
  'administrator.registers': {
    sv: 'Installerade register',
    nb: 'Installerte registre',
    en: 'Installed registers',
  },
  'administrator.version': { sv: 'Version', nb: 'Versjon', en: 'Version' },
  'administrator.identifier': { sv: 'Beteckning', nb: 'Betegnelse', en: 'Identifier' },
  'administrator.languages': { sv: 'Språk', nb: 'Språk', en: 'Languages' },
  'administrator.pathways': { sv: 'Områden', nb: 'Områder', en: 'Areas' },
  'administrator.units.one': { sv: '{n} klinik', nb: '{n} klinikk', en: '{n} clinic' },
  'administrator.units.other': { sv: '{n} kliniker', nb: '{n} klinikker', en: '{n} clinics' },
  'administrator.noUnits': {
    sv: 'Inga kliniker än. De läggs till vid kommandoraden: kvalreg units.',
    nb: 'Ingen klinikker ennå. De legges til på kommandolinjen: kvalreg units.',
    en: 'No clinics yet. They are added at the command line: kvalreg units.',
  },
  'administrator.accounts': {
    sv: 'Konton och uppdrag',
    nb: 'Kontoer og roller',
    en: 'Accounts and assignments',
  },
  'administrator.accounts.one': { sv: '{n} konto', nb: '{n} konto', en: '{n} account' },
  'administrator.accounts.other': { sv: '{n} konton', nb: '{n} kontoer', en: '{n} accounts' },
  'administrator.name': { sv: 'Namn', nb: 'Navn', en: 'Name' },
  'administrator.email': { sv: 'E-post', nb: 'E-post', en: 'E-mail' },
  'administrator.assignments': { sv: 'Uppdrag', nb: 'Roller', en: 'Assignments' },
  'administrator.noAssignment': { sv: 'Inget', nb: 'Ingen', en: 'None' },
  'administrator.program': { sv: 'program', nb: 'program', en: 'program' },
  'administrator.programs': { sv: 'Program', nb: 'Programmer', en: 'Programs' },
  'administrator.programsText': {
    sv: 'Program arbetar med en API-nyckel, som ges och dras in vid kommandoraden: kvalreg token.',
    nb: 'Programmer arbeider med en API-nøkkel, som gis og trekkes inn på kommandolinjen: kvalreg token.',
    en: 'Programs work with an API token, which is given and revoked at the command line: kvalreg token.',
  },
  'administrator.api': {
    sv: 'API-beskrivning (OpenAPI)',
    nb: 'API-beskrivelse (OpenAPI)',
    en: 'API description (OpenAPI)',
  },
});
