import type { Form } from '@kvalreg/declaration';
import { fieldsOf } from '@kvalreg/expression';

/** Circles of conditions and calculations, as names of fields along them, the first repeated at the end. */
export function formCycles({ visibleIf, calculations = {} }: Form): readonly (readonly string[])[] {
  const reads = new Map<string, readonly string[]>();
  for (const expressions of [visibleIf, calculations])
    for (const [name, node] of Object.entries(expressions)) {
      const groups = fieldsOf(node).map(({ path }) => path[0] ?? '');
      reads.set(name, [...new Set([...(reads.get(name) ?? []), ...groups])]);
    }
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of reads.keys()) {
    const trail: { readonly name: string; readonly left: string[] }[] = done.has(start)
      ? []
      : [{ name: start, left: [...(reads.get(start) ?? [])] }];
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const next = at.left.pop();
      const names = trail.map(({ name }) => name);
      if (next === undefined) {
        trail.pop();
        done.add(at.name);
      } else if (names.includes(next)) found.push([...names.slice(names.indexOf(next)), next]);
      else if (!done.has(next)) trail.push({ name: next, left: [...(reads.get(next) ?? [])] });
    }
  }
  return found;
}
