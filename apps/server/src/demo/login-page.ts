import { textIn, type Language } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import type { DemoPerson } from './demo-cast.js';

const words = {
  sv: {
    demo: 'Demonstrationsinloggning',
    who: 'Vem vill du logga in som?',
    lead: 'Det här är en påhittad inloggning. Personerna finns inte, och inget lösenord behövs.',
    cancel: 'Avbryt',
    failed: 'Inloggningen går inte att fortsätta',
    why: 'Inloggningen har redan avslutats, tagit för lång tid eller börjat i en annan webbläsare.',
    again: 'Logga in på nytt',
  },
  nb: {
    demo: 'Demonstrasjonsinnlogging',
    who: 'Hvem vil du logge inn som?',
    lead: 'Dette er en oppdiktet innlogging. Personene finnes ikke, og det trengs ikke noe passord.',
    cancel: 'Avbryt',
    failed: 'Innloggingen kan ikke fortsette',
    why: 'Innloggingen er allerede avsluttet, har tatt for lang tid eller ble startet i en annen nettleser.',
    again: 'Logg inn på nytt',
  },
  en: {
    demo: 'Demonstration log-in',
    who: 'Whom do you want to be?',
    lead: 'This log-in is made up. The people do not exist, and there is no password.',
    cancel: 'Cancel',
    failed: 'The log-in cannot go on',
    why: 'The log-in was finished before, took too long, or was begun in another browser.',
    again: 'Log in again',
  },
} as const;

/** The page on which one chooses who to be. */
export function choicePage(action: string, people: readonly DemoPerson[], language: Language): string {
  const { who, lead, cancel } = words[language];
  const buttons = people.map(
    (person) => `
      <li><button type="submit" name="person" value="${escape(person.id)}">
        <strong>${escape(person.name)}</strong> <span>${escape(rolesOf(person, language))}</span>
        <small>${escape(person.sees.map((text) => textIn(text, language)).join(' '))}</small>
      </button></li>`,
  );
  const content = `<p>${lead}</p>
     <form method="post" action="${escape(action)}">
       <ul>${buttons.join('')}</ul>
       <p><button type="submit" name="person" value="" class="cancel">${cancel}</button></p>
     </form>`;
  return page(who, content, language);
}

function rolesOf({ assignments, login }: DemoPerson, language: Language): string {
  const roles = login === 'patient' ? (['patient'] as const) : assignments.map(({ role }) => role);
  return [...new Set(roles)].map((role) => message(language, `role.${role}`)).join(', ');
}

/** For a log-in that is over or never began here. */
export function failurePage(language: Language): string {
  const { failed, why, again } = words[language];
  return page(failed, `<p>${why}</p>\n<p><a href="/login">${again}</a></p>`, language);
}

function page(title: string, content: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – DEMO</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo-idp/style.css">
</head>
<body>
<header><p><strong>DEMO</strong> ${words[language].demo}</p></header>
<main>
<h1>${escape(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
