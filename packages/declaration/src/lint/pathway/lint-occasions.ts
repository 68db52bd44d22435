import type { Occasion, Pathway } from '../../pathway.js';
import type { Period } from '../../period.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { lintAnchor } from './lint-anchor.js';
import { lintReminders } from './lint-reminders.js';

// Beside its occasions, a case has these two.
const caseNames = ['person', 'index', 'data'];
const daysIn = { years: 365.25, months: 365.25 / 12, weeks: 7, days: 1 } as const;

export function lintOccasions(pathway: Pathway, path: Path, lint: Lint): void {
  const entries = Object.entries(pathway.occasions);
  for (const [name, occasion] of entries) {
    const at = [...path, 'occasions', name];
    lintName('key', name, at, lint);
    lintText(occasion.title, [...at, 'title'], lint);
    if (caseNames.includes(name))
      lint.report(at, 'reserved-name', `"${name}" is read as part of every case: choose another name.`);
    if (!Object.hasOwn(pathway.forms, occasion.form)) {
      lint.report(
        [...at, 'form'],
        'unknown-form',
        unknownName('form', occasion.form, Object.keys(pathway.forms)),
      );
    }
    lintDue(occasion, at, lint);
    lintAnchor(name, occasion, pathway, at, lint);
    lintReminders(occasion, pathway, at, lint);
  }
  for (const form of Object.keys(pathway.forms)) {
    if (!entries.some(([, occasion]) => occasion.form === form)) {
      lint.report(
        [...path, 'forms', form],
        'unused-form',
        `No occasion uses form "${form}": add one, or remove the form.`,
      );
    }
  }
  lintOverlaps(entries, path, lint);
}

/** The index date is a date that must be answered, on an occasion that is there before the index date is known. */
export function lintIndex({ index, occasions, forms }: Pathway, path: Path, { report }: Lint): void {
  const [name, item] = index;
  const occasion = Object.hasOwn(occasions, name) ? occasions[name] : undefined;
  const at = [...path, 'index'];
  if (!occasion) {
    report(at, 'unknown-occasion', unknownName('occasion', name, Object.keys(occasions)));
    return;
  }
  const form = Object.hasOwn(forms, occasion.form) ? forms[occasion.form] : undefined;
  if (!form) return;
  const declared = Object.hasOwn(form.items, item) ? form.items[item] : undefined;
  if (!declared) {
    report(at, 'unknown-item', unknownName(`item of ${occasion.form}`, item, Object.keys(form.items)));
    return;
  }
  if (declared.kind !== 'date')
    report(at, 'index-date', `The index date is ${name}.${item}, which is ${declared.kind}: name a date.`);
  if (declared.required !== true)
    report(at, 'index-date', `The index date ${name}.${item} may be left out: make it required.`);
  if (Object.hasOwn(form.visibleIf, item))
    report(at, 'index-date', `The index date ${name}.${item} may be hidden: show it always.`);
  if (occasion.opens !== 'episode') {
    report(
      at,
      'index-date',
      `Occasion "${name}" opens after the index date, which it is to state: let it open with the episode.`,
    );
  }
}

function lintDue({ opens, due, window }: Occasion, path: Path, { report }: Lint): void {
  const parts = Object.entries(due);
  if (parts.length === 0)
    report([...path, 'due'], 'due', 'The due date is not stated: write for instance { days: 0 }.');
  for (const [unit, count] of parts) {
    if (!isWhole(count))
      report([...path, 'due', unit], 'due', `${unit} is ${String(count)}: write a whole number from 0.`);
  }
  for (const [side, days] of Object.entries(window)) {
    if (!isWhole(days))
      report([...path, 'window', side], 'window', `${side} is ${days} days: write a whole number from 0.`);
  }
  if (opens === 'index' && approximateDays(due) < window.before) {
    report(
      [...path, 'window', 'before'],
      'window',
      `The window opens ${window.before} days before the due date, which is before the index date.`,
    );
  }
}

function isWhole(count: unknown): boolean {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0;
}

/** A form whose windows overlap would belong to two occasions at once; what counts from different days cannot be compared. */
function lintOverlaps(entries: readonly (readonly [string, Occasion])[], path: Path, { report }: Lint): void {
  const spans = entries
    .filter(([, { opens }]) => opens !== 'episode')
    .map(([name, { form, opens, anchor, due, window }]) => {
      const day = approximateDays(due);
      const kind = [form, opens, ...(anchor ?? [])].join(' ');
      return { name, kind, from: day - window.before, to: day + window.after };
    })
    .sort((a, b) => a.from - b.from);
  spans.forEach((span, at) => {
    const next = spans.slice(at + 1).find(({ kind, from }) => kind === span.kind && from <= span.to);
    if (next) {
      report(
        [...path, 'occasions', next.name, 'window'],
        'overlapping-windows',
        `The window of "${next.name}" opens before that of "${span.name}" has closed: an answer in between would belong to both.`,
      );
    }
  });
}

function approximateDays(due: Period): number {
  return Object.entries(daysIn).reduce(
    (days, [unit, length]) => days + length * (due[unit as keyof Period] ?? 0),
    0,
  );
}
