import { messages } from '../message-entry.js';

/** Sentences for the codes of errors in what an address or a browser asked for, and of a server that cannot answer. */
export const requestProblemMessages = messages({
  'problem.unknown-pathway': {
    sv: 'Registret har inget sådant område.',
    nb: 'Registeret har ikke noe slikt område.',
    en: 'The register has no such area.',
  },
  'problem.nothing-published-of': {
    sv: 'Det som efterfrågas finns inte bland de publicerade siffrorna. Välj ur listorna på sidan med öppna resultat.',
    nb: 'Det som etterspørres, finnes ikke blant de publiserte tallene. Velg fra listene på siden med åpne resultater.',
    en: 'What is asked for is not among the published figures. Choose from the lists of the public page.',
  },
  'problem.unknown-form': {
    sv: 'Registret har inget sådant formulär.',
    nb: 'Registeret har ikke noe slikt skjema.',
    en: 'The register has no such form.',
  },
  'problem.unknown-feed': {
    sv: 'Registret har ingen sådan datakälla.',
    nb: 'Registeret har ingen slik datakilde.',
    en: 'The register has no such feed.',
  },
  'problem.unknown-report': {
    sv: 'Registret har ingen sådan rapport.',
    nb: 'Registeret har ingen slik rapport.',
    en: 'The register has no such report.',
  },
  'problem.unknown-volume-model': {
    sv: 'Registret har ingen sådan modell av flöden.',
    nb: 'Registeret har ingen slik modell av forløp.',
    en: 'The register has no such model of volumes.',
  },
  'problem.unknown-goal-table': {
    sv: 'Registret har ingen sådan måltabell.',
    nb: 'Registeret har ingen slik måltabell.',
    en: 'The register has no such goal table.',
  },
  'problem.unknown-column': {
    sv: 'Tabellen har ingen sådan kolumn.',
    nb: 'Tabellen har ingen slik kolonne.',
    en: 'The table has no such column.',
  },
  'problem.invalid-year': {
    sv: 'Året kan inte redovisas. Välj ett av åren i listan.',
    nb: 'Året kan ikke rapporteres. Velg et av årene i listen.',
    en: 'The year cannot be reported. Choose one of the years in the list.',
  },
  'problem.unknown-profile': {
    sv: 'Det finns ingen sådan profil här.',
    nb: 'Det finnes ingen slik profil her.',
    en: 'There is no such profile here.',
  },
  'problem.unknown-tab': {
    sv: 'Rapporten har ingen sådan del.',
    nb: 'Rapporten har ingen slik del.',
    en: 'The report has no such part.',
  },
  'problem.unknown-filter': {
    sv: 'Rapporten kan inte väljas efter det som adressen anger. Välj i listorna i stället.',
    nb: 'Rapporten kan ikke velges etter det som adressen angir. Velg i listene i stedet.',
    en: 'The report cannot be chosen by what the address says. Use its lists instead.',
  },
  'problem.unknown-unit': {
    sv: 'Kliniken deltar inte i registret.',
    nb: 'Klinikken deltar ikke i registeret.',
    en: 'The clinic does not take part in the register.',
  },
  'problem.several-units': {
    sv: 'En rapport visar en klinik bredvid riket. Välj en av dem.',
    nb: 'En rapport viser én klinikk ved siden av hele landet. Velg én av dem.',
    en: 'A report shows one clinic beside the nation. Choose one of them.',
  },
  'problem.other-unit': {
    sv: 'Ditt uppdrag visar den egna kliniken och riket, inte andra kliniker.',
    nb: 'Rollen din viser egen klinikk og hele landet, ikke andre klinikker.',
    en: 'Your assignment shows your own clinic and the nation, not other clinics.',
  },
  'problem.no-regions': {
    sv: 'Siffror efter region eller sjukhus skulle bredvid klinikernas berätta om små kliniker, och visas inte för ditt uppdrag.',
    nb: 'Tall etter region eller sykehus ville ved siden av klinikkenes fortelle om små klinikker, og vises ikke for rollen din.',
    en: 'Beside those of clinics, figures by region or hospital would tell about small clinics. Your assignment does not show them.',
  },
  'problem.snapshot-rolling': {
    sv: 'Måttet visar läget på en dag och kan inte delas upp i tolv månader. Välj år, halvår, kvartal eller månad.',
    nb: 'Målet viser situasjonen på en dag og kan ikke deles opp i tolv måneder. Velg år, halvår, kvartal eller måned.',
    en: 'The measure shows how it is on a day, and not over twelve months. Choose year, half-year, quarter or month.',
  },
  'problem.whole-years': {
    sv: 'Ditt uppdrag visar hela år. Välj från den 1 januari till den 31 december, eller lämna dagarna tomma.',
    nb: 'Rollen din viser hele år. Velg fra 1. januar til 31. desember, eller la dagene stå tomme.',
    en: 'Your assignment shows whole years. Choose from 1 January to 31 December, or leave the days empty.',
  },
  'problem.too-many-dimensions': {
    sv: 'Ditt uppdrag visar siffror efter högst fyra uppdelningar tillsammans, urvalet inräknat. Ta bort ett av urvalen.',
    nb: 'Rollen din viser tall etter høyst fire inndelinger sammen, utvalget medregnet. Ta bort ett av utvalgene.',
    en: 'Your assignment shows figures by at most four divisions together, choices included. Take away one of the choices.',
  },
  'problem.same-answers': {
    sv: 'Två av urvalen bygger på samma svar. Tillsammans skulle de berätta om få patienter: använd ett av dem.',
    nb: 'To av utvalgene bygger på de samme svarene. Sammen ville de fortelle om få pasienter: bruk ett av dem.',
    en: 'Two of the choices are made from the same answers. Together they would tell about few patients: use one of them.',
  },
  'problem.too-fine': {
    sv: 'Urvalen delar upp siffrorna i så många grupper att de inte kan skyddas. Ta bort ett av dem.',
    nb: 'Utvalgene deler tallene i så mange grupper at de ikke kan beskyttes. Ta bort ett av dem.',
    en: 'The choices divide the figures into more groups than can be protected. Take away one of them.',
  },
  'problem.invalid-selection': {
    sv: 'Urvalet i adressen går inte att använda. Välj i listorna i stället.',
    nb: 'Utvalget i adressen kan ikke brukes. Velg i listene i stedet.',
    en: 'The selection in the address cannot be used. Use the lists instead.',
  },
  'problem.nothing-published': {
    sv: 'Registret visar inga öppna resultat för detta område.',
    nb: 'Registeret viser ingen åpne resultater for dette området.',
    en: 'The register publishes nothing of this area.',
  },
  'problem.invalid-input': {
    sv: 'Det som skickades har inte den form som sidan väntar sig. Gå tillbaka, läs in sidan på nytt och försök igen.',
    nb: 'Det som ble sendt, har ikke den formen som siden venter. Gå tilbake, last inn siden på nytt og prøv igjen.',
    en: 'What was sent does not have the form that the page expects. Go back, load the page again and try once more.',
  },
  'problem.invalid-address': {
    sv: 'Adressen har ett trasigt procenttecken. Kontrollera att hela adressen kom med.',
    nb: 'Adressen har et ødelagt prosenttegn. Kontroller at hele adressen kom med.',
    en: 'The address holds a broken percent sign. Check that the whole address was copied.',
  },
  'problem.body-too-large': {
    sv: 'Det som skickades är för stort. Korta texterna och försök igen.',
    nb: 'Det som ble sendt, er for stort. Kort ned tekstene og prøv igjen.',
    en: 'What was sent is too large. Shorten the texts and try again.',
  },
  'problem.too-many-fields': {
    sv: 'Det som skickades har fler fält än sidan tar emot.',
    nb: 'Det som ble sendt, har flere felter enn siden tar imot.',
    en: 'What was sent has more fields than the page accepts.',
  },
  'problem.database-busy': {
    sv: 'Databasen hann inte svara, och inget har ändrats. Försök igen om en stund.',
    nb: 'Databasen rakk ikke å svare, og ingenting er endret. Prøv igjen om litt.',
    en: 'The database took too long to answer, and nothing was changed. Try again in a moment.',
  },
  'problem.database-unavailable': {
    sv: 'Databasen går inte att nå just nu. Försök igen om en stund.',
    nb: 'Databasen kan ikke nås akkurat nå. Prøv igjen om litt.',
    en: 'The database cannot be reached right now. Try again in a moment.',
  },
});
