import type { DemoPerson } from './demo-people.js';

/** The page on which one chooses who to be. */
export function choicePage(action: string, people: readonly DemoPerson[]): string {
  const buttons = people.map(
    ({ id, name, title, sees }) => `
      <li><button type="submit" name="person" value="${escape(id)}">
        <strong>${escape(name)}</strong> <span lang="sv">${escape(title.sv)}</span>
        <small lang="sv">${escape(sees.sv)}</small>
      </button></li>`,
  );
  return page(
    'Vem vill du logga in som?',
    `<p>Det här är en påhittad inloggning. Personerna finns inte, och inget lösenord behövs.
       <span lang="en">This log-in is a demonstration: the people are invented and there is no password.</span></p>
     <form method="post" action="${escape(action)}">
       <ul>${buttons.join('')}</ul>
       <p><button type="submit" name="person" value="" class="cancel">Avbryt</button></p>
     </form>`,
  );
}

export const failurePage = page(
  'Inloggningen går inte att fortsätta',
  `<p>Inloggningen har redan avslutats, tagit för lång tid eller börjat i en annan webbläsare.
     <span lang="en">The log-in was finished before, took too long, or was begun in another browser.</span></p>
   <p><a href="/login">Logga in på nytt</a></p>`,
);

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – DEMO</title>
<link rel="stylesheet" href="/demo-idp/style.css">
</head>
<body>
<header><p><strong>DEMO</strong> Demonstrationsinloggning</p></header>
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
