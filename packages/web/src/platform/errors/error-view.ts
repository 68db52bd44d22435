import type { ProblemDocument } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, problemText, type NoticeView } from '@kvalreg/rendering';
import { isTranslated } from './input-problems.js';
import { selectionWords } from './selection-words.js';

/**
 * What a page says about an error: what happened, what to do now, and the number to give when one asks. `plain` is the
 * page that was asked for without what was chosen on it.
 */
export function errorView(
  problem: ProblemDocument,
  language: Language,
  plain: string | null = null,
): NoticeView {
  const kind = kindOf(problem.status);
  const known = problemText(problem.code, language);
  // The server speaks English; a reader of another language is better served by a code that can be looked up.
  const isSpoken = known === null && says(problem);
  const problems = (problem.problems ?? []).map((one) => ({ ...one, said: selectionWords(one, language) }));
  const help = message(language, `error.${kind}Help`);
  return {
    // A problem with words of its own may be about anything but a form.
    heading: message(
      language,
      kind === 'conflict' && known !== null ? 'error.conflictPage' : `error.${kind}Title`,
    ),
    tone: problem.status >= 500 ? 'danger' : 'warning',
    paragraphs: [known ?? help, ...new Set(problems.flatMap(({ said }) => said ?? []))],
    facts: [
      ...(isSpoken && language === 'en'
        ? [{ term: message(language, 'error.details'), value: problem.detail }]
        : []),
      ...(isSpoken && language !== 'en'
        ? [{ term: message(language, 'error.code'), value: problem.code }]
        : []),
      ...(language === 'en' || isTranslated(problem.code) ? problems : []).flatMap(
        ({ field, message: text, said }) =>
          said === null ? [{ term: field ?? message(language, 'error.details'), value: text }] : [],
      ),
      ...(problem.status >= 500
        ? [{ term: message(language, 'error.correlationId'), value: problem.correlationId }]
        : []),
    ],
    actions: [
      ...(problem.status === 401
        ? [{ href: '/login', label: message(language, 'chrome.logIn'), primary: true }]
        : []),
      ...(problem.status === 403
        ? [{ href: '/assignment', label: message(language, 'chrome.switchAssignment'), primary: false }]
        : []),
      ...(plain !== null && canGoWithout(problem)
        ? [{ href: plain, label: message(language, 'error.withoutChoice'), primary: true }]
        : []),
      {
        href: '/',
        label: message(language, 'error.toStart'),
        primary: problem.status !== 401 && (plain === null || !canGoWithout(problem)),
      },
    ],
  };
}

const ofChoices: ReadonlySet<string> = new Set(['other-unit', 'unknown-tab', 'unknown-unit', 'whole-years']);

/** Whether the page would be there if nothing were chosen on it. */
function canGoWithout({ status, code }: ProblemDocument): boolean {
  return status === 400 || ofChoices.has(code);
}

type Kind = 'invalid' | 'login' | 'forbidden' | 'notFound' | 'conflict' | 'gone' | 'tooMany' | 'unexpected';

function kindOf(status: number): Kind {
  switch (status) {
    case 401:
      return 'login';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 409:
      return 'conflict';
    case 410:
      return 'gone';
    case 429:
      return 'tooMany';
    default:
      return status >= 500 ? 'unexpected' : 'invalid';
  }
}

/** The general sentences for these say all there is. */
function says({ status, code }: ProblemDocument): boolean {
  return status < 500 && code !== 'no-such-address' && status !== 401;
}
