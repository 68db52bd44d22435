import type { Node } from '@kvalreg/expression';
import type { Logic } from '../../logic/logic.js';
import { parseLogic, referencesIn } from '../../logic/parse-logic.js';
import { lowerNumber, lowerText } from '../../lower/lower-logic.js';
import type { DraftField, DraftForm, Report } from '../draft.js';
import { withPlace } from './logic-reason.js';
import type { References } from './references.js';

interface Calculation {
  readonly form: DraftForm;
  readonly field: DraftField;
  readonly source: string;
  readonly logic: Logic;
  /** Names of the calculated fields that it reads. */
  readonly reads: readonly string[];
}

/**
 * The value of each calculated field, by name. One that cannot be carried over takes with it those that read it: a
 * field that is calculated from something that is missing would always be empty.
 */
export function calculations(
  forms: readonly DraftForm[],
  references: References,
  report: Report,
): ReadonlyMap<string, Node> {
  const values = new Map<string, Node>();
  const fail = ({ row, name }: DraftField, source: string, why: string): void => {
    report(
      row,
      undefined,
      source === '' ? '(no calculation)' : source,
      `The calculated field is left out. ${why}`,
    );
    references.remove(name);
  };
  const parsed = new Map<string, Calculation>();
  for (const form of forms) {
    for (const { field } of form.rows) {
      if (field?.calculation === undefined) continue;
      try {
        const logic = parseLogic(field.calculation);
        const reads = [...new Set(referencesIn(logic).map(({ to }) => to.field))].filter(
          (name) => references.find(name)?.field.calculation !== undefined,
        );
        parsed.set(field.name, { form, field, source: field.calculation, logic, reads });
      } catch (error) {
        fail(field, field.calculation, withPlace(error));
      }
    }
  }
  for (const calculation of inOrder(parsed)) {
    const { form, field, source, logic } = calculation;
    try {
      const read = references.reader(form);
      const value =
        field.item.kind === 'calculated' && field.item.type === 'text'
          ? lowerText(logic, read)
          : lowerNumber(logic, read);
      values.set(field.name, value);
    } catch (error) {
      fail(field, source, withPlace(error));
    }
  }
  for (const { field, source, reads } of parsed.values()) {
    if (!values.has(field.name) && references.find(field.name))
      fail(field, source, `It depends on itself, through ${reads.map((name) => `[${name}]`).join(', ')}.`);
  }
  return values;
}

/** What is read before what reads it; those that read each other in a circle are left out. */
function inOrder(calculations: ReadonlyMap<string, Calculation>): readonly Calculation[] {
  const open = new Map<string, number>();
  const readers = new Map<string, string[]>();
  for (const [name, { reads }] of calculations) {
    const awaited = reads.filter((read) => calculations.has(read));
    open.set(name, awaited.length);
    for (const read of awaited) readers.set(read, [...(readers.get(read) ?? []), name]);
  }
  const ready = [...open].flatMap(([name, count]) => (count === 0 ? [name] : []));
  const ordered: Calculation[] = [];
  for (let name = ready.shift(); name !== undefined; name = ready.shift()) {
    const calculation = calculations.get(name);
    if (calculation) ordered.push(calculation);
    for (const reader of readers.get(name) ?? []) {
      const left = (open.get(reader) ?? 0) - 1;
      open.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  return ordered;
}
