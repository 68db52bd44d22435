import type { Occasion, Pathway } from '../../pathway.js';
import type { Rung } from '../../reminder.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, lintUnique } from '../lint-name.js';
import { lintText } from '../lint-text.js';

/** What stands between braces in a message. */
const placeholders = ['register', 'clinic', 'link', 'code', 'closesOn'];

/**
 * A ladder is climbed upwards, within the window of its occasion: nobody is asked before an answer counts or after it
 * has ceased to, and only patients are written to.
 */
export function lintReminders(
  { reminders, form, window, opens }: Occasion,
  { forms }: Pathway,
  path: Path,
  lint: Lint,
): void {
  if (!reminders) return;
  const at = [...path, 'reminders'];
  const respondent = Object.hasOwn(forms, form) ? forms[form]?.respondent : undefined;
  if (respondent !== undefined && respondent !== 'patient')
    lint.report(at, 'reminder', `The form "${form}" is answered by ${respondent}: remind patients only.`);
  lintUnique(
    reminders.map(({ id }) => id),
    'reminders',
    at,
    lint,
  );
  reminders.forEach((rung, index) => {
    const here = [...at, index];
    lintRung(rung, here, lint);
    const before = reminders[index - 1];
    if (before && rung.day <= before.day)
      lint.report(
        [...here, 'day'],
        'reminder',
        `"${rung.id}" is sent on day ${rung.day}, not after "${before.id}" (day ${before.day}): put the rungs in order.`,
      );
    // An occasion that opens with the episode may be answered from then on, however long before it is due.
    if (rung.day > window.after || (opens !== 'episode' && rung.day < -window.before))
      lint.report(
        [...here, 'day'],
        'reminder',
        `"${rung.id}" is sent on day ${rung.day}, outside the window from -${window.before} to ${window.after}: an answer would not count.`,
      );
  });
}

function lintRung(rung: Rung, path: Path, lint: Lint): void {
  lintName('id', rung.id, [...path, 'id'], lint);
  lintText(rung.title, [...path, 'title'], lint);
  if (!Number.isInteger(rung.day))
    lint.report([...path, 'day'], 'reminder', `day is ${rung.day}: write a whole number of days.`);
  if (rung.channels.length === 0)
    lint.report([...path, 'channels'], 'empty', `"${rung.id}" has no channel: name at least one.`);
  lintUnique(rung.channels, 'channels', [...path, 'channels'], lint);
  if (rung.enclosesPaper === true && !rung.channels.includes('letter'))
    lint.report(
      [...path, 'enclosesPaper'],
      'reminder',
      `"${rung.id}" encloses a form on paper but sends no letter: add the channel letter.`,
    );
  for (const part of rung.text ? (['subject', 'body'] as const) : []) {
    const text = rung.text?.[part] ?? {};
    lintText(text, [...path, 'text', part], lint);
    for (const [language, words] of Object.entries(text as Readonly<Record<string, string>>)) {
      const unknown = [...words.matchAll(/\{(\w*)\}/gu)].find(
        ([, name]) => !placeholders.includes(name ?? ''),
      );
      if (unknown)
        lint.report(
          [...path, 'text', part, language],
          'reminder',
          `${unknown[0]} stands for nothing: there are ${placeholders.map((name) => `{${name}}`).join(', ')}.`,
        );
    }
  }
  if (rung.text && Object.values(rung.text.body).some((words) => !words.includes('{link}')))
    lint.report(
      [...path, 'text', 'body'],
      'reminder',
      'The message does not say where to answer: put {link} into its text.',
    );
}
