/** A variable of a formula: a column, as it is or calculated on. */
export interface Variable {
  /** As R names it in its coefficients. */
  readonly label: string;
  readonly column: string;
  /** Whether it is a category whatever the column holds. */
  readonly isFactor: boolean;
  readonly transform: ((value: number) => number) | null;
}

const name = String.raw`[\p{L}.][\p{L}\p{N}_.]*`;
const number = String.raw`\d+(?:\.\d+)?`;
const patterns = {
  column: new RegExp(`^(?:(${name})|\`([^\`]+)\`)$`, 'u'),
  factor: new RegExp(String.raw`^((?:as\.)?factor)\(\s*(${name})\s*\)$`, 'u'),
  called: new RegExp(String.raw`^(log|sqrt|exp)\(\s*(${name})\s*\)$`, 'u'),
  calculated: new RegExp(String.raw`^I\(\s*(${name})\s*([-+*/^])\s*(${number})\s*\)$`, 'u'),
};

const functions: Readonly<Record<string, (value: number) => number>> = {
  log: Math.log,
  sqrt: Math.sqrt,
  exp: Math.exp,
};

const operations: Readonly<Record<string, (value: number, by: number) => number>> = {
  '+': (value, by) => value + by,
  '-': (value, by) => value - by,
  '*': (value, by) => value * by,
  '/': (value, by) => value / by,
  '^': (value, by) => value ** by,
};

/**
 * A column, `factor(x)`, `log(x)`, `sqrt(x)`, `exp(x)` or `I(x^2)` with any of `+ - * / ^` and a number; null for
 * anything else, such as the dot for all columns.
 */
export function readVariable(code: string): Variable | null {
  const text = code.trim();
  const plain = { isFactor: false, transform: null };
  const column = patterns.column.exec(text);
  if (column) {
    const found = column[1] ?? column[2] ?? '';
    return /^\.+$/.test(found) ? null : { label: text, column: found, ...plain };
  }
  const factor = patterns.factor.exec(text);
  if (factor)
    return { label: `${factor[1]}(${factor[2]})`, column: factor[2] ?? '', ...plain, isFactor: true };
  const called = patterns.called.exec(text);
  if (called) {
    const transform = functions[called[1] ?? ''] ?? null;
    return { label: `${called[1]}(${called[2]})`, column: called[2] ?? '', isFactor: false, transform };
  }
  const calculated = patterns.calculated.exec(text);
  if (!calculated) return null;
  const [, of = '', operator = '', by = ''] = calculated;
  const operation = operations[operator];
  if (!operation) return null;
  const space = '/^'.includes(operator) ? '' : ' ';
  return {
    label: `I(${of}${space}${operator}${space}${Number(by)})`,
    column: of,
    isFactor: false,
    transform: (value) => operation(value, Number(by)),
  };
}
