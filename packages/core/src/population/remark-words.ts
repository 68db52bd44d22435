import type { Language } from '@kvalreg/declaration';
import type { RowRemark } from './population-row.js';

type Words = Readonly<Record<Language, string>>;

const words: Readonly<Record<RowRemark['code'], Words>> = {
  'noted-later': {
    sv: 'Något annat noterades senare eller samma dag ({day}) och gäller. Skriv en senare dag i kolumnen reported om den här raden är den rätta.',
    nb: 'Noe annet ble notert senere eller samme dag ({day}) og gjelder. Skriv en senere dag i kolonnen reported hvis denne raden er den rette.',
    en: 'Something else was noted later or on the same day ({day}) and holds. Write a later day in the column reported if this row is the right one.',
  },
  contradicts: {
    sv: 'En annan rad säger något annat om samma dag. Skriv i kolumnen reported vilken som noterades sist.',
    nb: 'En annen rad sier noe annet om samme dag. Skriv i kolonnen reported hvilken som ble notert sist.',
    en: 'Another row says something else of the same day. Write in the column reported which was noted last.',
  },
  'before-birth': {
    sv: '{date} ligger före födelsedagen. Kontrollera datum och nummer.',
    nb: '{date} ligger før fødselsdatoen. Kontroller dato og nummer.',
    en: '{date} lies before the birth. Check the date and the number.',
  },
  'both-registered': {
    sv: 'Båda numren är redan registrerade, som olika personer. Är de en och samma: skriv en rad med merge.',
    nb: 'Begge numrene er allerede registrert, som ulike personer. Er de én og samme: skriv en rad med merge.',
    en: 'Both numbers are registered already, as different persons. If they are one, write a row with merge.',
  },
  'needs-operator': {
    sv: 'Ändringen rör också andra register. Be driften att läsa in raden för hela installationen.',
    nb: 'Endringen gjelder også andre registre. Be driften lese inn raden for hele installasjonen.',
    en: 'The change concerns other registers too. Ask the operator to import the row for the whole installation.',
  },
  'participation-differs': {
    sv: 'Under det ena numret har personen sagt nej till registret {register}, under det andra inte. Ta reda på vad som gäller, registrera det för båda och läs in raden igen.',
    nb: 'Under det ene nummeret har personen sagt nei til registeret {register}, under det andre ikke. Finn ut hva som gjelder, registrer det for begge og les inn raden igjen.',
    en: 'Under one of the numbers the person has said no to the register {register}, under the other not. Find out what holds, record it for both and import the row again.',
  },
  'merge-and-split': {
    sv: 'Filen gör numren både till en person och till två. Ta bort det ena.',
    nb: 'Filen gjør numrene både til én person og til to. Ta bort det ene.',
    en: 'The file makes of the numbers both one person and two. Remove one of the two.',
  },
  'own-number': {
    sv: 'Numret i newIdentifier är det som personen själv har. Skriv där numret för den andra personen.',
    nb: 'Nummeret i newIdentifier er det personen selv har. Skriv nummeret til den andre personen der.',
    en: 'The number in newIdentifier is the one that the person has. Write the number of the other person there.',
  },
  'episode-elsewhere': {
    sv: 'Något av vårdförloppen i episodes hör inte till personen i det här registret. Kontrollera deras id.',
    nb: 'Et av forløpene i episodes hører ikke til personen i dette registeret. Kontroller id-ene.',
    en: 'One of the episodes does not belong to the person in this register. Check their ids.',
  },
  'facts-required': {
    sv: 'Numret för den andra personen visar inte födelsedatum och kön. Skriv dem i birthDate och sex.',
    nb: 'Nummeret til den andre personen viser ikke fødselsdato og kjønn. Skriv dem i birthDate og sex.',
    en: 'The number of the other person does not show birth date and sex. Write them in birthDate and sex.',
  },
  'is-protected': {
    sv: 'Personen har skyddade personuppgifter: ingen adress sparas.',
    nb: 'Personen har adressesperre: ingen adresse lagres.',
    en: 'The identity of the person is protected: no address is kept.',
  },
  'two-planned': {
    sv: 'Personen har nu två planerade vårdförlopp av samma slag vid {unit}. Avsluta det som inte blir av.',
    nb: 'Personen har nå to planlagte forløp av samme slag ved {unit}. Avslutt det som ikke blir noe av.',
    en: 'The person now has two planned episodes of the same kind at {unit}. End the one that will not happen.',
  },
  clash: {
    sv: 'Båda personerna har en rad som bara får finnas en gång ({table}). Rätta det först och läs in raden igen.',
    nb: 'Begge personene har en rad som bare kan finnes én gang ({table}). Rett det først og les inn raden igjen.',
    en: 'Both persons have a row of which there may be one only ({table}). Settle that first and import the row again.',
  },
  objected: {
    sv: 'Personen har sagt nej till {register} under ett av numren. Registrera det för personen, så att det som finns tas bort.',
    nb: 'Personen har sagt nei til {register} under et av numrene. Registrer det for personen, slik at det som finnes, blir slettet.',
    en: 'The person has said no to {register} under one of the numbers. Record that for the person, so that what there is is erased.',
  },
};

/** A remark in words; names no number and no person. */
export function remarkWords({ code, params }: RowRemark, language: Language): string {
  return words[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
