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
  'access.sessions': {
    sv: 'Mina inloggningar',
    nb: 'Mine innlogginger',
    en: 'My log-ins',
  },
  'access.sessionsLead': {
    sv: 'Här är du inloggad just nu. En inloggning upphör av sig själv efter en halvtimme utan aktivitet, och senast efter tio timmar.',
    nb: 'Her er du logget inn nå. En innlogging opphører av seg selv etter en halvtime uten aktivitet, og senest etter ti timer.',
    en: 'Where you are logged in now. A log-in ends by itself after half an hour without activity, and after ten hours at the latest.',
  },
  'access.sessionsCaption': {
    sv: 'Pågående inloggningar',
    nb: 'Pågående innlogginger',
    en: 'Log-ins under way',
  },
  'access.started': {
    sv: 'Inloggad',
    nb: 'Logget inn',
    en: 'Logged in',
  },
  'access.lastSeen': {
    sv: 'Senast använd',
    nb: 'Sist brukt',
    en: 'Last used',
  },
  'access.endsAt': {
    sv: 'Upphör senast',
    nb: 'Opphører senest',
    en: 'Ends at the latest',
  },
  'access.which': {
    sv: 'Vilken',
    nb: 'Hvilken',
    en: 'Which',
  },
  'access.thisOne': {
    sv: 'Den här webbläsaren',
    nb: 'Denne nettleseren',
    en: 'This browser',
  },
  'access.anotherOne': {
    sv: 'En annan webbläsare',
    nb: 'En annen nettleser',
    en: 'Another browser',
  },
  'access.end': {
    sv: 'Avsluta',
    nb: 'Avslutt',
    en: 'End',
  },
  'access.endSession': {
    sv: 'Avsluta inloggningen från {time}',
    nb: 'Avslutt innloggingen fra {time}',
    en: 'End the log-in of {time}',
  },
  'access.noSessions': {
    sv: 'Ingen inloggning pågår.',
    nb: 'Ingen innlogging pågår.',
    en: 'There is no log-in under way.',
  },
  'access.endEverywhere': {
    sv: 'Logga ut överallt',
    nb: 'Logg ut overalt',
    en: 'Log out everywhere',
  },
  'access.endEverywhereText': {
    sv: 'Avslutar alla dina inloggningar, också den här.',
    nb: 'Avslutter alle innloggingene dine, også denne.',
    en: 'Ends all your log-ins, this one too.',
  },
  'access.local': {
    sv: 'Lokal administratör',
    nb: 'Lokal administrator',
    en: 'Local administrator',
  },
  'access.localLead': {
    sv: 'För den som driver Kvalreg. Personal och patienter loggar in med e-legitimation.',
    nb: 'For den som drifter Kvalreg. Ansatte og pasienter logger inn med e-ID.',
    en: 'For those who run Kvalreg. Staff and patients log in with their electronic identity.',
  },
  'access.email': {
    sv: 'E-postadress',
    nb: 'E-postadresse',
    en: 'E-mail address',
  },
  'access.passphrase': {
    sv: 'Lösenfras',
    nb: 'Passordfrase',
    en: 'Passphrase',
  },
  'access.code': {
    sv: 'Engångskod',
    nb: 'Engangskode',
    en: 'One-time code',
  },
  'access.codeHelp': {
    sv: 'Sex siffror från din app, eller en av dina reservkoder.',
    nb: 'Seks sifre fra appen din, eller en av reservekodene dine.',
    en: 'Six digits from your app, or one of your recovery codes.',
  },
  'access.setUp': {
    sv: 'Ställ in din inloggning',
    nb: 'Sett opp innloggingen din',
    en: 'Set up your log-in',
  },
  'access.setUpLead': {
    sv: 'Du behöver en lösenfras och en app för engångskoder, till exempel i telefonen. Länken gäller en gång.',
    nb: 'Du trenger en passordfrase og en app for engangskoder, for eksempel på telefonen. Lenken gjelder én gang.',
    en: 'You need a passphrase and an app for one-time codes, for instance on your phone. The link is good once.',
  },
  'access.setUpFor': {
    sv: 'Konto',
    nb: 'Konto',
    en: 'Account',
  },
  'access.authenticator': {
    sv: '1. Läs in koden i appen',
    nb: '1. Les inn koden i appen',
    en: '1. Read the picture with the app',
  },
  'access.authenticatorText': {
    sv: 'Fotografera bilden med appen för engångskoder, eller skriv nyckeln för hand.',
    nb: 'Fotografer bildet med appen for engangskoder, eller skriv nøkkelen for hånd.',
    en: 'Take a picture of it with the app for one-time codes, or type the key by hand.',
  },
  'access.qr': {
    sv: 'QR-kod för appen',
    nb: 'QR-kode for appen',
    en: 'QR code for the app',
  },
  'access.key': {
    sv: 'Nyckel',
    nb: 'Nøkkel',
    en: 'Key',
  },
  'access.choose': {
    sv: '2. Välj lösenfras och bekräfta koden',
    nb: '2. Velg passordfrase og bekreft koden',
    en: '2. Choose a passphrase and confirm the code',
  },
  'access.passphraseHelp': {
    sv: 'Minst 15 tecken, gärna fyra eller fem ord som inte hör ihop.',
    nb: 'Minst 15 tegn, gjerne fire eller fem ord som ikke hører sammen.',
    en: 'At least 15 characters, best four or five words that do not belong together.',
  },
  'access.again': {
    sv: 'Lösenfrasen en gång till',
    nb: 'Passordfrasen en gang til',
    en: 'The passphrase once more',
  },
  'access.codeNow': {
    sv: 'Koden som appen visar nu',
    nb: 'Koden som appen viser nå',
    en: 'The code that the app shows now',
  },
  'access.save': {
    sv: 'Spara',
    nb: 'Lagre',
    en: 'Save',
  },
  'access.recovery': {
    sv: 'Spara dina reservkoder',
    nb: 'Ta vare på reservekodene dine',
    en: 'Keep your recovery codes',
  },
  'access.recoveryText': {
    sv: 'Koderna visas bara nu. Var och en kan användas en gång i stället för appen, om du blir av med telefonen. Förvara dem på papper, skilt från lösenfrasen.',
    nb: 'Kodene vises bare nå. Hver av dem kan brukes én gang i stedet for appen hvis du mister telefonen. Oppbevar dem på papir, atskilt fra passordfrasen.',
    en: 'The codes are shown now and never again. Each can be used once in place of the app, if you lose the phone. Keep them on paper, apart from the passphrase.',
  },
  'access.problems': {
    sv: 'Något saknas',
    nb: 'Noe mangler',
    en: 'Something is missing',
  },
  'access.problem.passphrase.too-short': {
    sv: 'Lösenfrasen måste ha minst 15 tecken, till exempel fyra eller fem ord.',
    nb: 'Passordfrasen må ha minst 15 tegn, for eksempel fire eller fem ord.',
    en: 'The passphrase needs at least 15 characters, for instance four or five words.',
  },
  'access.problem.passphrase.too-long': {
    sv: 'Lösenfrasen får ha högst 200 tecken.',
    nb: 'Passordfrasen kan ha høyst 200 tegn.',
    en: 'The passphrase may have at most 200 characters.',
  },
  'access.problem.passphrase.too-plain': {
    sv: 'Lösenfrasen är för lätt att gissa. Välj ord som inte har med ditt namn eller din adress att göra.',
    nb: 'Passordfrasen er for lett å gjette. Velg ord som ikke har med navnet eller adressen din å gjøre.',
    en: 'The passphrase is too easy to guess. Choose words that have nothing to do with your name or address.',
  },
  'access.problem.again.differs': {
    sv: 'Lösenfraserna är olika. Skriv samma två gånger.',
    nb: 'Passordfrasene er ulike. Skriv den samme to ganger.',
    en: 'The passphrases differ. Write the same one twice.',
  },
  'access.problem.code.wrong-code': {
    sv: 'Koden är inte den som appen visar nu. Kontrollera klockan, vänta på nästa kod och skriv den.',
    nb: 'Koden er ikke den som appen viser nå. Kontroller klokken, vent på neste kode og skriv den.',
    en: 'The code is not the one that the app shows now. Check the clock, wait for the next code and type that.',
  },
  'access.account': {
    sv: 'Konto',
    nb: 'Konto',
    en: 'Account',
  },
  'access.employeeId': {
    sv: 'HSA-id eller HPR-nummer',
    nb: 'HPR-nummer eller HSA-id',
    en: 'HSA-id or HPR number',
  },
  'access.assignments': {
    sv: 'Uppdrag',
    nb: 'Roller',
    en: 'Assignments',
  },
  'access.assignmentsCaption': {
    sv: 'Uppdrag som gäller nu',
    nb: 'Roller som gjelder nå',
    en: 'Assignments that hold now',
  },
  'access.role': {
    sv: 'Roll',
    nb: 'Rolle',
    en: 'Role',
  },
  'access.place': {
    sv: 'Plats',
    nb: 'Sted',
    en: 'Place',
  },
  'access.register': {
    sv: 'Register',
    nb: 'Register',
    en: 'Register',
  },
  'access.unit': {
    sv: 'Klinik, för klinikroller',
    nb: 'Klinikk, for klinikkroller',
    en: 'Clinic, for the roles of clinics',
  },
  'access.noUnit': {
    sv: 'Ingen klinik',
    nb: 'Ingen klinikk',
    en: 'No clinic',
  },
  'access.wholeInstallation': {
    sv: 'Hela installationen (bara administratör)',
    nb: 'Hele installasjonen (bare administrator)',
    en: 'The whole installation (administrators only)',
  },
  'access.endAssignment': {
    sv: 'Avsluta: {assignment}',
    nb: 'Avslutt: {assignment}',
    en: 'End: {assignment}',
  },
  'access.noAssignments': {
    sv: 'Kontot har inget uppdrag.',
    nb: 'Kontoen har ingen rolle.',
    en: 'The account holds no assignment.',
  },
  'access.give': {
    sv: 'Ge ett uppdrag',
    nb: 'Gi en rolle',
    en: 'Give an assignment',
  },
  'access.ownAccount': {
    sv: 'Det här är ditt eget konto. Rättigheter ges av en annan administratör.',
    nb: 'Dette er din egen konto. Rettigheter gis av en annen administrator.',
    en: 'This is your own account. Rights are given by another administrator.',
  },
  'access.endAllOf': {
    sv: 'Logga ut personen överallt',
    nb: 'Logg personen ut overalt',
    en: 'Log the person out everywhere',
  },
  'access.toAdministration': {
    sv: 'Till administrationen',
    nb: 'Til administrasjonen',
    en: 'To the administration',
  },
  'access.assignmentGiven': {
    sv: 'Uppdraget är givet.',
    nb: 'Rollen er gitt.',
    en: 'The assignment is given.',
  },
  'access.assignmentEnded': {
    sv: 'Uppdraget är avslutat.',
    nb: 'Rollen er avsluttet.',
    en: 'The assignment has ended.',
  },
  'access.sessionsEnded': {
    sv: 'Personen är utloggad.',
    nb: 'Personen er logget ut.',
    en: 'The person is logged out.',
  },
  'access.sessionEnded': {
    sv: 'Inloggningen är avslutad.',
    nb: 'Innloggingen er avsluttet.',
    en: 'The log-in has ended.',
  },
  'access.rights': {
    sv: 'Vad varje roll får göra',
    nb: 'Hva hver rolle kan gjøre',
    en: 'What each role may do',
  },
  'access.rightsLead': {
    sv: 'Namnen är de som står i API:t och i loggen. En roll når dessutom bara sina egna rader: kliniker sin klinik, övriga sitt register.',
    nb: 'Navnene er de som står i API-et og i loggen. En rolle når dessuten bare sine egne rader: klinikker sin klinikk, andre sitt register.',
    en: 'The names are those of the API and of the log. A role also reaches its own rows only: clinics their clinic, others their register.',
  },
  'access.action': {
    sv: 'Åtgärd',
    nb: 'Handling',
    en: 'Action',
  },
  'access.may': {
    sv: 'Ja',
    nb: 'Ja',
    en: 'Yes',
  },
  'access.mayNot': {
    sv: '–',
    nb: '–',
    en: '–',
  },
  'access.loa': {
    sv: 'Tillitsnivå som krävs',
    nb: 'Sikkerhetsnivå som kreves',
    en: 'Level of assurance needed',
  },
  'access.protected': {
    sv: 'Skyddade personuppgifter',
    nb: 'Beskyttede personopplysninger',
    en: 'Protected identity',
  },
  'access.protectedText': {
    sv: 'Namn och personnummer visas inte.',
    nb: 'Navn og fødselsnummer vises ikke.',
    en: 'Name and number are not shown.',
  },
  'access.openedUntil': {
    sv: 'Visas för dig till {time}',
    nb: 'Vises for deg til {time}',
    en: 'Shown to you until {time}',
  },
  'access.breakGlass': {
    sv: 'Visa skyddade uppgifter',
    nb: 'Vis beskyttede opplysninger',
    en: 'Show the protected identity',
  },
  'access.breakGlassLead': {
    sv: 'Personen har skyddade personuppgifter. Du kan visa namn och personnummer i en timme, om du behöver veta vem det är. Skälet sparas i loggen, som personen själv och registret kan läsa.',
    nb: 'Personen har beskyttede personopplysninger. Du kan vise navn og fødselsnummer i en time hvis du trenger å vite hvem det er. Begrunnelsen lagres i loggen, som personen selv og registeret kan lese.',
    en: 'The person has a protected identity. You can show name and number for an hour, if you must know who it is. The reason is kept in the log, which the person and the register can read.',
  },
  'access.reason': {
    sv: 'Varför behöver du veta vem det är?',
    nb: 'Hvorfor trenger du å vite hvem det er?',
    en: 'Why must you know who it is?',
  },
  'access.reasonHelp': {
    sv: '10 till 300 tecken. Skriv inga personnummer.',
    nb: '10 til 300 tegn. Skriv ingen fødselsnumre.',
    en: '10 to 300 characters. Write no personal numbers.',
  },
  'access.hideAgain': {
    sv: 'Dölj igen',
    nb: 'Skjul igjen',
    en: 'Hide again',
  },
  'access.notProtected': {
    sv: 'Personen har inga skyddade personuppgifter.',
    nb: 'Personen har ingen beskyttede personopplysninger.',
    en: 'The identity of the person is not protected.',
  },
  'access.grants': {
    sv: 'Visade skyddade uppgifter',
    nb: 'Viste beskyttede opplysninger',
    en: 'Protected identities that were shown',
  },
  'access.grantsLead': {
    sv: 'Vem som har visat skyddade personuppgifter, när och varför. Fråga den som har visat dem om skälet är oklart.',
    nb: 'Hvem som har vist beskyttede personopplysninger, når og hvorfor. Spør den som har vist dem, hvis begrunnelsen er uklar.',
    en: 'Who has shown a protected identity, when and why. Ask whoever did where the reason is unclear.',
  },
  'access.grantsCaption': {
    sv: 'De senaste 200',
    nb: 'De siste 200',
    en: 'The latest 200',
  },
  'access.noGrants': {
    sv: 'Ingen har visat skyddade personuppgifter.',
    nb: 'Ingen har vist beskyttede personopplysninger.',
    en: 'Nobody has shown a protected identity.',
  },
  'access.when': {
    sv: 'När',
    nb: 'Når',
    en: 'When',
  },
  'access.who': {
    sv: 'Vem',
    nb: 'Hvem',
    en: 'Who',
  },
  'access.until': {
    sv: 'Till',
    nb: 'Til',
    en: 'Until',
  },
  'access.why': {
    sv: 'Varför',
    nb: 'Hvorfor',
    en: 'Why',
  },
  'access.person': {
    sv: 'Person (slump-id)',
    nb: 'Person (tilfeldig id)',
    en: 'Person (random id)',
  },
  'problem.locked-out': {
    sv: 'För många fel. Vänta en stund innan du försöker igen. För varje nytt fel blir väntan längre.',
    nb: 'For mange feil. Vent en stund før du prøver igjen. For hver ny feil blir ventetiden lengre.',
    en: 'Too many wrong attempts. Wait a while before you try again. Each further one makes the wait longer.',
  },
  'problem.local-login-failed': {
    sv: 'Adressen, lösenfrasen eller koden är fel. En kod gäller i en halv minut, och bara en gång.',
    nb: 'Adressen, passordfrasen eller koden er feil. En kode gjelder i et halvt minutt, og bare én gang.',
    en: 'The address, the passphrase or the code is wrong. A code is good for half a minute, and once.',
  },
  'problem.set-up-over': {
    sv: 'Länken har använts, är för gammal eller finns inte. Be den som gav dig länken om en ny.',
    nb: 'Lenken er brukt, er for gammel eller finnes ikke. Be den som ga deg lenken, om en ny.',
    en: 'The link was used, is too old or is not known. Ask whoever gave it to you for a new one.',
  },
  'problem.set-up-incomplete': {
    sv: 'Inställningen är inte klar än.',
    nb: 'Oppsettet er ikke ferdig ennå.',
    en: 'The set-up is not complete yet.',
  },
  'problem.unknown-session': {
    sv: 'Inloggningen finns inte längre. Den kan ha upphört av sig själv.',
    nb: 'Innloggingen finnes ikke lenger. Den kan ha opphørt av seg selv.',
    en: 'There is no such log-in any more. It may have ended by itself.',
  },
  'problem.unknown-account': {
    sv: 'Kontot finns inte. Ett konto skapas när personen loggar in första gången.',
    nb: 'Kontoen finnes ikke. En konto opprettes når personen logger inn første gang.',
    en: 'There is no such account. Somebody gets one by logging in.',
  },
  'problem.unknown-assignment': {
    sv: 'Kontot har inget sådant uppdrag. Någon kan ha avslutat det.',
    nb: 'Kontoen har ingen slik rolle. Noen kan ha avsluttet den.',
    en: 'The account holds no such assignment. Somebody may have ended it.',
  },
  'problem.own-account': {
    sv: 'Ingen ger eller tar egna rättigheter. Be en annan administratör.',
    nb: 'Ingen gir eller tar egne rettigheter. Be en annen administrator.',
    en: 'Nobody gives or takes rights of their own. Ask another administrator.',
  },
  'problem.not-protected': {
    sv: 'Personen har inga skyddade personuppgifter: det finns inget att visa.',
    nb: 'Personen har ingen beskyttede personopplysninger: det er ingenting å vise.',
    en: 'The identity of the person is not protected: there is nothing to show.',
  },
  'problem.no-glass': {
    sv: 'Bara den som själv är inloggad kan visa skyddade personuppgifter, aldrig ett program.',
    nb: 'Bare den som selv er logget inn, kan vise beskyttede personopplysninger, aldri et program.',
    en: 'Only a person who is logged in can show a protected identity, never a program.',
  },
  'problem.reason-needed': {
    sv: 'Skriv varför du behöver veta vem det är, med 10 till 300 tecken och utan personnummer.',
    nb: 'Skriv hvorfor du trenger å vite hvem det er, med 10 til 300 tegn og uten fødselsnummer.',
    en: 'Write why you must know who it is, in 10 to 300 characters and without a personal number.',
  },
  'problem.no-register': {
    sv: 'Rollen hör till ett register. Välj vilket.',
    nb: 'Rollen hører til et register. Velg hvilket.',
    en: 'The role is held in a register. Choose which.',
  },
  'problem.unneeded-unit': {
    sv: 'Rollen hör inte till någon klinik. Välj Ingen klinik.',
    nb: 'Rollen hører ikke til noen klinikk. Velg Ingen klinikk.',
    en: 'The role is not held at a clinic. Choose No clinic.',
  },
});
