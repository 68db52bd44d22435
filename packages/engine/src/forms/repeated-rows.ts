import { rowNumbers, type Form, type Repeat } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import type { Answers } from './answers.js';

/** Whether there is nothing there: no value, no text, no code. */
export function isUnanswered(value: Cell | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The rows of a repeated group that hold an answer, in order. */
export function answeredRows(name: string, repeat: Repeat, answers: Answers): readonly number[] {
  return rowNumbers(repeat).flatMap((row) =>
    Object.keys(repeat.items).some((item) => !isUnanswered(answers[`${name}.${row}.${item}`]))
      ? [Number(row)]
      : [],
  );
}

/** The rows that hold an answer, and as many of the others, from the first on, as there must be besides. */
export function askedRows(name: string, repeat: Repeat, answers: Answers): ReadonlySet<number> {
  const answered = answeredRows(name, repeat, answers);
  const open = rowNumbers(repeat)
    .map(Number)
    .filter((row) => !answered.includes(row));
  return new Set([...answered, ...open.slice(0, Math.max(0, (repeat.min ?? 0) - answered.length))]);
}

/** The same answers with the rows of each repeated group moved together: what was removed in the middle leaves no gap. */
export function withoutEmptyRows(form: Form, answers: Answers): Answers {
  let settled = answers;
  for (const [name, repeat] of Object.entries(form.repeats ?? {})) {
    const rows = answeredRows(name, repeat, settled);
    if (rows.every((row, at) => row === at + 1)) continue;
    const moved: Record<string, Cell> = { ...settled };
    for (const row of rowNumbers(repeat)) {
      const from = rows[Number(row) - 1];
      for (const item of Object.keys(repeat.items))
        moved[`${name}.${row}.${item}`] =
          from === undefined ? null : (settled[`${name}.${String(from)}.${item}`] ?? null);
    }
    settled = moved;
  }
  return settled;
}
