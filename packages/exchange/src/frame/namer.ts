/** Gives each thing a name of its own; the same wish twice gives two names. */
export type Namer = (wished: string) => string;

const reservedKeys = [
  ...Object.getOwnPropertyNames(Object.prototype),
  // Beside a form's answers: what every occasion, every case and every expression knows.
  'answered',
  'answeredOn',
  'closesOn',
  'known',
  'person',
  'index',
  'data',
  // Columns that every row of a form has.
  'episodeId',
  'occasion',
  'unitId',
  'registerId',
  'filledOn',
  'formVersion',
  'channel',
];
// Two joined names and a register's id must fit into the 63 characters of a column or table.
const longestKey = 28;

/**
 * Names in camelCase from names of another system, never one that is reserved or that would share a column with
 * another: `Pain_now` → `painNow`, `1.2` → `q12`, a second `painNow` → `painNow2`.
 */
export function keyNamer(taken: readonly string[] = [], longest = longestKey): Namer {
  return namer(
    (wished) => {
      const [first = '', ...rest] = wordsOf(wished);
      const joined = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
      return (/^[a-z]/.test(joined) ? joined : `q${joined.charAt(0).toUpperCase()}${joined.slice(1)}`).slice(
        0,
        longest,
      );
    },
    [...reservedKeys, ...taken],
    '',
  );
}

/** Codes of options in kebab-case, never a bare number: `2` → `c2`, `LA6568-5` → `la6568-5`. */
export function codeNamer(taken: readonly string[] = [], longest = 50): Namer {
  return namer(
    (wished) => {
      const joined = wordsOf(wished).join('-').slice(0, longest).replace(/-$/, '');
      return /^\d*$/.test(joined) ? `c${joined}` : joined;
    },
    [...Object.getOwnPropertyNames(Object.prototype), ...taken],
    '-',
  );
}

/** Ids in kebab-case that begin with a letter, for registers, pages, sections and checks. */
export function idNamer(taken: readonly string[] = [], longest = 30): Namer {
  return namer(
    (wished) => {
      const joined = wordsOf(wished).join('-').slice(0, longest).replace(/-$/, '');
      return /^[a-z]/.test(joined) ? joined : `p${joined === '' ? '' : `-${joined}`}`;
    },
    [...Object.getOwnPropertyNames(Object.prototype), ...taken],
    '-',
  );
}

function namer(shaped: (wished: string) => string, taken: readonly string[], joint: string): Namer {
  // Columns are written in lower case without joints, so that names which differ only there would collide.
  const used = new Set(taken.map(plain));
  const counts = new Map<string, number>();
  return (wished) => {
    const base = shaped(wished);
    let name = base;
    for (let count = counts.get(base) ?? 1; used.has(plain(name));) {
      count += 1;
      counts.set(base, count);
      // A digit at the end would run together with the number: `item1` and its eleventh twin.
      name = `${base}${/\d$/.test(base) && joint === '' ? 'n' : joint}${String(count)}`;
    }
    used.add(plain(name));
    return name;
  };
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
