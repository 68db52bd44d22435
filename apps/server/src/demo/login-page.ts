import type { DemoPerson } from './demo-people.js';

export type PageLanguage = 'sv' | 'en';

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
export function choicePage(action: string, people: readonly DemoPerson[], language: PageLanguage): string {
  const { who, lead, cancel } = words[language];
  const buttons = people.map(
    ({ id, name, title, sees }) => `
      <li><button type="submit" name="person" value="${escape(id)}">
        <strong>${escape(name)}</strong> <span>${escape(title[language])}</span>
        <small>${escape(sees[language])}</small>
      </button></li>`,
  );
  const content = `<p>${lead}</p>
     <form method="post" action="${escape(action)}">
       <ul>${buttons.join('')}</ul>
       <p><button type="submit" name="person" value="" class="cancel">${cancel}</button></p>
     </form>`;
  return page(who, content, language);
}

/** For a log-in that is over or never began here. */
export function failurePage(language: PageLanguage): string {
  const { failed, why, again } = words[language];
  return page(failed, `<p>${why}</p>\n<p><a href="/login">${again}</a></p>`, language);
}

function page(title: string, content: string, language: PageLanguage): string {
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
