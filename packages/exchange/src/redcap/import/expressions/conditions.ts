import { fieldsOf, type Node } from '@kvalreg/expression';
import { parseLogic } from '../../logic/parse-logic.js';
import { lowerCondition } from '../../lower/lower-logic.js';
import type { DraftForm, Report } from '../draft.js';
import { withPlace } from './logic-reason.js';
import type { References } from './references.js';

/**
 * When the fields of a form are shown, by key. A condition that cannot be carried over leaves its field always shown, and
 * so does one through which a field would depend on itself.
 */
export function conditions(
  form: DraftForm,
  references: References,
  calculated: ReadonlyMap<string, Node>,
  report: Report,
): Readonly<Record<string, Node>> {
  const read = references.reader(form);
  const visibleIf: Record<string, Node> = {};
  const edges = new Map<string, ReadonlySet<string>>();
  for (const { field } of form.rows) {
    const value = field && calculated.get(field.name);
    if (value) edges.set(field.key, keysRead(value));
  }
  for (const { row, field } of form.rows) {
    const source = row.cells.branching_logic;
    if (!field || source.trim() === '' || !references.find(field.name)) continue;
    try {
      const condition = lowerCondition(parseLogic(source), read);
      const reads = keysRead(condition);
      const circle = wayBack(field.key, reads, edges);
      if (circle) {
        report(
          row,
          'branching_logic',
          source,
          `The field is then always shown. Whether it is shown would depend on itself: ${circle.join(' → ')}.`,
        );
        continue;
      }
      edges.set(field.key, new Set([...(edges.get(field.key) ?? []), ...reads]));
      visibleIf[field.key] = condition;
    } catch (error) {
      report(row, 'branching_logic', source, `The field is then always shown. ${withPlace(error)}`);
    }
  }
  return visibleIf;
}

function keysRead(node: Node): ReadonlySet<string> {
  return new Set(fieldsOf(node).flatMap(({ path }) => (path.length === 1 ? [path[0] ?? ''] : [])));
}

/** A way along which what is read leads back to the field; undefined where there is none. */
function wayBack(
  key: string,
  reads: ReadonlySet<string>,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>([...reads].map((read) => [read, key]));
  const left = [...reads];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === key) {
      const way = [key];
      for (
        let step = cameFrom.get(key);
        step !== undefined && step !== key && way.length < 50;
        step = cameFrom.get(step)
      )
        way.unshift(step);
      return [key, ...way];
    }
    for (const further of edges.get(next) ?? []) {
      if (cameFrom.has(further)) continue;
      cameFrom.set(further, next);
      left.push(further);
    }
  }
  return undefined;
}
