import type { Node } from '@kvalreg/expression';
import { negated, written, type Condition } from './condition.js';
import { NotWritten, quoted, type FieldWriting } from './field-writing.js';

/** What values need to be written: fields, and the conditions that choose between them. */
export interface ValueWriting {
  readonly fields: FieldWriting;
  readonly whenTrue: (node: Node) => Condition;
  readonly whenFalse: (node: Node) => Condition;
}

/** A number, text or date in the logic of a dictionary: blank where the tree is unknown. Throws `NotWritten`. */
export function writeValue(node: Node, to: ValueWriting): string {
  const { fields } = to;
  if (node.op === 'literal') return literalText(node.value);
  if (node.op === 'field') {
    if (node.type === 'codes')
      throw new NotWritten('Whether any of several boxes is ticked cannot be asked.');
    return node.type === 'boolean' ? fields.flag(node.path) : fields.value(node.path);
  }
  const { op, args } = node;
  const value = (index: number): string => {
    const arg = args[index];
    if (!arg) throw new NotWritten(`"${op}" lacks an argument.`);
    return writeValue(arg, to);
  };
  switch (op) {
    case 'add':
      return `(${value(0)} + ${value(1)})`;
    case 'sub':
      return `(${value(0)} - ${value(1)})`;
    case 'mul':
      return `(${value(0)} * ${value(1)})`;
    case 'div':
      return `(${value(0)} / ${value(1)})`;
    case 'neg':
      return `(-${value(0)})`;
    case 'abs':
    case 'sqrt':
      return `${op}(${value(0)})`;
    case 'round':
      return `round(${value(0)}, ${value(1)})`;
    case 'floor':
      return `rounddown(${value(0)}, 0)`;
    case 'sum':
    case 'mean':
    case 'min':
    case 'max':
      return several(op, args, to);
    case 'countKnown':
      return counted(args.map((_, index) => value(index)));
    case 'cond':
      return chosen(args, to);
    case 'coalesce':
      return args
        .map((_, index) => value(index))
        .reduceRight((later, first) => `if(${first} <> '', ${first}, ${later})`);
    case 'daysBetween':
      return `datediff(${value(0)}, ${value(1)}, 'd', true)`;
    case 'yearsBetween':
      return `age_at_date(${value(0)}, ${value(1)})`;
    case 'yearOf':
      return `year(${value(0)})`;
    case 'monthOf':
      return `month(${value(0)})`;
    case 'dayOf':
      return `day(${value(0)})`;
    default:
      return chosen(
        [node, { op: 'literal', type: 'number', value: 1 }, { op: 'literal', type: 'number', value: 0 }],
        to,
      );
  }
}

function literalText(value: unknown): string {
  if (value === null) return "''";
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return quoted(value);
  throw new NotWritten('A list of codes cannot be written.');
}

/** Where fewer than all may be missing, a dictionary has no word for it: it counts. */
function several(op: 'sum' | 'mean' | 'min' | 'max', args: readonly Node[], to: ValueWriting): string {
  const [least, ...values] = args;
  const texts = values.map((value) => writeValue(value, to));
  const needed = least?.op === 'literal' && typeof least.value === 'number' ? least.value : texts.length;
  const result = `${op}(${texts.join(', ')})`;
  return needed <= 1 ? result : `if(${counted(texts)} >= ${needed}, ${result}, '')`;
}

function counted(texts: readonly string[]): string {
  return `(${texts.map((text) => `if(${text} <> '', 1, 0)`).join(' + ')})`;
}

/** An unknown condition chooses neither branch, which a dictionary has to be told. */
function chosen([condition, then, otherwise]: readonly Node[], to: ValueWriting): string {
  if (!condition || !then || !otherwise) throw new NotWritten('A choice lacks a branch.');
  const yes = to.whenTrue(condition);
  const no = to.whenFalse(condition);
  const [a, b] = [writeValue(then, to), writeValue(otherwise, to)];
  const isDecided = written(negated(yes)) === written(no);
  if (isDecided) return `if(${written(yes)}, ${a}, ${b})`;
  return b === "''"
    ? `if(${written(yes)}, ${a}, '')`
    : `if(${written(yes)}, ${a}, if(${written(no)}, ${b}, ''))`;
}
