import { valuesOf } from '../platform/pages/body.js';

/** The choice in an address; the language has its own place. */
export function chosenIn(
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.keys(query).flatMap((name) => {
      const values = valuesOf(query, name);
      const list = (values === undefined ? [] : typeof values === 'string' ? [values] : values).filter(
        (value) => value !== '',
      );
      return name === 'lang' || list.length === 0 ? [] : [[name, list] as const];
    }),
  );
}
