import type { Language } from '@kvalreg/declaration';
import { catalogue, isMessageKey } from './catalogue.js';
import { message, messageByKey } from './message.js';

/** Verbs of the log that change nothing; whatever else was done, something was written. */
const reading: ReadonlySet<string> = new Set([
  'read',
  'find',
  'list',
  'open',
  'fetch',
  'export',
  'extract',
  'compare',
]);

/** What else is called `log.…` with two words: kinds of acts, and how many events there are. */
const notActions: ReadonlySet<string> = new Set(['kind', 'caption']);

/** Everything that the log may say was done, as it calls it; to choose from. */
export const loggedActions: readonly string[] = Object.keys(catalogue).flatMap((key) => {
  const [area, ...action] = key.split('.');
  return area === 'log' && action.length === 2 && !notActions.has(action[0] ?? '') ? [action.join('.')] : [];
});

/** What somebody did, in words, from what the log calls it (`<thing>.<verb>`). */
export function actionWords(action: string, language: Language): string {
  const key = `log.${action}`;
  if (isMessageKey(key)) return messageByKey(language, key, {});
  return message(language, isReading(action) ? 'log.kind.read' : 'log.kind.change');
}

function isReading(action: string): boolean {
  const verb = action.slice(action.indexOf('.') + 1);
  // `read-upcoming` is reading too.
  return reading.has(verb.split('-', 1)[0] ?? verb);
}

/** What a code of a message stands for; the code itself where nobody has put it in words. */
export function reminderWords(
  what: 'channel' | 'state' | 'reason',
  code: string,
  language: Language,
): string {
  const key = `reminders.${what}.${code}`;
  return isMessageKey(key) ? messageByKey(language, key, {}) : code;
}
