import { columnOf } from '@kvalreg/expression';

/** Stata takes no longer name, and no program takes a shorter one. */
const longest = 32;

/** Names that Stata keeps for itself. */
const reserved = new Set(
  'aggregate array boolean break byte case catch class colvector complex const continue default delegate delete do double else end enum explicit export external float for friend function global goto if in inline int local long mata matrix namespace new null numeric operator orgtypedef pointer polymorphic pragma private protected public quad real return rowvector scalar short signed static strl string struct super switch template this throw transmorphic try typedef typename union unsigned using vector version virtual void volatile while with'.split(
    ' ',
  ),
);

/**
 * The name of a column, from what it holds: `['year1', 'odi', 'score']` becomes `year1__odi__score`. It depends on
 * nothing else, so that later deliveries have the same; a long one ends in a checksum.
 */
export function variableName(path: readonly string[]): string {
  const name = columnOf(path);
  if (reserved.has(name)) return `${name}_`;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}_${checksum(path.join('.'))}`;
}

/** The same name where two variables would share it: told apart by what they are chosen by. */
export function ownName(name: string, key: string): string {
  return `${name.slice(0, longest - 9)}_${checksum(key)}`;
}

/** The column of one alternative of several that can be chosen together. */
export function optionName(name: string, code: string): string {
  const plain = code.replaceAll(/[^A-Za-z0-9]/gu, '_').toLowerCase();
  const whole = `${name}__${plain}`;
  const isPlain = plain === code.toLowerCase() && whole.length <= longest;
  return isPlain ? whole : `${whole.slice(0, longest - 9)}_${checksum(`${name}.${code}`)}`;
}

function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
