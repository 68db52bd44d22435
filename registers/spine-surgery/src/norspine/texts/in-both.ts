import type { Text } from '@kvalreg/declaration';

/** A text in the two languages of the register. */
export function inBoth(nb: string, en: string): Text {
  return { nb, en };
}
