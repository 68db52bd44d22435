import type { Logic } from '../logic/logic.js';

/** A value as a dictionary has it: text, blank where nothing was answered. */
export type Plain = string | number;
export type Lookup = (field: string, code: string | undefined) => Plain;

/**
 * The meaning of an expression in a dictionary, straight from its tree and without types: an independent reading to compare
 * the typed one with.
 */
export function interpret(logic: Logic, lookup: Lookup): Plain {
  const of = (part: Logic) => interpret(part, lookup);
  switch (logic.kind) {
    case 'number':
      return logic.value;
    case 'text':
      return logic.value;
    case 'truth':
      return logic.value ? 1 : 0;
    case 'reference':
      return lookup(logic.to.field, logic.to.code);
    case 'minus':
      return calculated([of(logic.of)], ([a = 0]) => -a);
    case 'not':
      return isTrue(of(logic.of)) ? 0 : 1;
    case 'junction': {
      const parts = logic.args.map((arg) => isTrue(of(arg)));
      return (logic.op === 'and' ? parts.every(Boolean) : parts.some(Boolean)) ? 1 : 0;
    }
    case 'comparison':
      return isAs(logic.op, of(logic.left), of(logic.right)) ? 1 : 0;
    case 'arithmetic':
      return calculated([of(logic.left), of(logic.right)], ([a = 0, b = 0]) => {
        switch (logic.op) {
          case '+':
            return a + b;
          case '-':
            return a - b;
          case '*':
            return a * b;
          case '/':
            return a / b;
          case '%':
            return a % b;
          case '^':
            return a ** b;
        }
      });
    case 'call':
      return called(logic.name, logic.args, of);
  }
}

export function isTrue(value: Plain): boolean {
  return value !== '' && Number(value) !== 0;
}

function isAs(op: '=' | '<>' | '<' | '<=' | '>' | '>=', a: Plain, b: Plain): boolean {
  const isNumeric = [a, b].every((value) => value !== '' && Number.isFinite(Number(value)));
  const [x, y] = isNumeric ? [Number(a), Number(b)] : [String(a), String(b)];
  if (op === '=') return x === y;
  if (op === '<>') return x !== y;
  if (a === '' || b === '') return false;
  if (op === '<') return x < y;
  if (op === '<=') return x <= y;
  return op === '>' ? x > y : x >= y;
}

function calculated(values: readonly Plain[], f: (numbers: readonly number[]) => number): Plain {
  if (values.includes('')) return '';
  const result = f(values.map(Number));
  return Number.isFinite(result) ? result : '';
}

function called(name: string, args: readonly Logic[], of: (part: Logic) => Plain): Plain {
  if (name === 'if') {
    const [condition, then, otherwise] = args;
    const chosen = condition && isTrue(of(condition)) ? then : otherwise;
    return chosen ? of(chosen) : '';
  }
  const values = args.map(of);
  const known = values.filter((value) => value !== '').map(Number);
  const [a = ''] = values;
  const total = known.reduce((sum, value) => sum + value, 0);
  const mean = total / known.length;
  const sorted = [...known].sort((x, y) => x - y);
  switch (name) {
    case 'sum':
      return known.length === 0 ? '' : total;
    case 'mean':
      return known.length === 0 ? '' : mean;
    case 'min':
      return sorted[0] ?? '';
    case 'max':
      return sorted.at(-1) ?? '';
    case 'median': {
      const middle = (sorted.length - 1) / 2;
      return known.length === 0
        ? ''
        : ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
    }
    case 'stdev':
      return known.length < 2
        ? ''
        : Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
    case 'abs':
      return calculated([a], ([x = 0]) => Math.abs(x));
    case 'sqrt':
      return calculated([a], ([x = 0]) => Math.sqrt(x));
    case 'rounddown':
      return calculated([a], ([x = 0]) => Math.floor(x));
    case 'roundup':
      return calculated([a], ([x = 0]) => Math.ceil(x));
    case 'isblankormissingcode':
      return a === '' ? 1 : 0;
    case 'month':
      return a === '' ? '' : Number(String(a).slice(5, 7));
    case 'datediff': {
      const [from, to, unit, signed] = values;
      if (from === '' || to === '') return '';
      const days = (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
      const scaled =
        unit === 'y' ? days / 365.2425 : unit === 'M' ? days / 30.44 : unit === 'h' ? days * 24 : days;
      return signed === 1 ? scaled : Math.abs(scaled);
    }
    default:
      throw new Error(`no reading of ${name}`);
  }
}
