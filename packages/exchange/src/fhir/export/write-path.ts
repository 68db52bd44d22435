import type { Form, Item } from '@kvalreg/declaration';
import { fieldOf } from '@kvalreg/engine';
import { keyOf, type FieldNode, type Node, type OperatorNode } from '@kvalreg/expression';
import { fhirLimits } from '../resource/limits.js';
import type { LinkNames } from './link-names.js';

/** An expression that FHIRPath cannot say; the message tells which part of it. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
}

/** What an expression of a form is written for. */
export interface PathTarget {
  readonly form: Form;
  readonly names: LinkNames;
  /** Paths of items of an instrument, whose own expressions read them without its name. */
  readonly within?: string;
}

/**
 * An expression of a form in FHIRPath, over a response in which unanswered questions are left out; unknown is empty.
 * Throws `NotWritable` for what it cannot say.
 */
export function pathOf(node: Node, target: PathTarget): string {
  const text = written(node, target);
  if (text.length > fhirLimits.expression)
    throw new NotWritable(`an expression of ${String(text.length)} characters`);
  return text;
}

function written(node: Node, target: PathTarget): string {
  if (node.op === 'literal') return literal(node.value, node.type);
  if (node.op === 'field') return fieldValue(node, target);
  const args = (): readonly string[] => node.args.map((arg) => written(arg, target));
  const infix = (symbol: string): string => `(${args().join(` ${symbol} `)})`;
  switch (node.op) {
    case 'add':
      return infix('+');
    case 'sub':
      return infix('-');
    case 'mul':
      return infix('*');
    case 'div':
      return infix('/');
    case 'and':
    case 'or':
      return infix(node.op);
    case 'lt':
      return infix('<');
    case 'lte':
      return infix('<=');
    case 'gt':
      return infix('>');
    case 'gte':
      return infix('>=');
    case 'eq':
    case 'ne':
      return compared(node, node.op === 'eq' ? '=' : '!=', target);
    case 'neg':
      // A sign before what is empty is an error to some, and a difference never is.
      return `(0 - ${args()[0] ?? ''})`;
    case 'not':
      return `${args()[0] ?? ''}.not()`;
    case 'abs':
    case 'floor':
      return `${args()[0] ?? ''}.${node.op}()`;
    case 'round':
      return rounded(args());
    case 'isKnown':
      return known(node.args[0], target);
    case 'cond':
      return conditional(node, target);
    case 'coalesce':
      return args().reduceRight((otherwise, one) => `iif(${one}.exists(), ${one}, ${otherwise})`);
    case 'oneOf': {
      const [value, ...listed] = node.args;
      const codes = listed.map((one) => codeLiteral(one, value, target)).join(' | ');
      return value ? `(${written(value, target)} in (${codes}))` : '{}';
    }
    case 'includes':
      return includes(node, target);
    case 'includesPrefix':
      return includesPrefix(node, target);
    case 'countKnown':
      return `(${node.args.map((arg) => `iif(${known(arg, target)}, 1, 0)`).join(' + ')})`;
    case 'sum':
    case 'mean':
    case 'min':
    case 'max':
      return several(node, target);
    case 'yearOf':
      return `${args()[0] ?? ''}.toString().substring(0, 4).toInteger()`;
    case 'yearsBetween': {
      const [from = '', to = ''] = args().map((day) => `${day}.toString().replace('-', '').toInteger()`);
      return `((${to} - ${from}) / 10000).truncate()`;
    }
    case 'daysBetween': {
      const [from = '', to = ''] = args().map((day) => `${day}.toString().select(${dayNumber})`);
      return `(${to} - ${from})`;
    }
    default:
      throw new NotWritable(`the operator ${node.op}`);
  }
}

/** The Julian day number of a date, $this, written YYYY-MM-DD: FHIRPath has no difference of dates. */
const dayNumber = julianDay();

function julianDay(): string {
  const year = '$this.substring(0, 4).toInteger()';
  const month = '$this.substring(5, 2).toInteger()';
  const early = `((14 - ${month}) div 12)`;
  const y = `(${year} + 4800 - ${early})`;
  const m = `(${month} + 12 * ${early} - 3)`;
  return `$this.substring(8, 2).toInteger() + (153 * ${m} + 2) div 5 + 365 * ${y} + ${y} div 4 - ${y} div 100 + ${y} div 400`;
}

function literal(value: unknown, type: string): string {
  if (value === null) return '{}';
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return type === 'date' ? `@${value}` : quoted(value);
  throw new NotWritable('a list of codes');
}

/** Without an exponent, which FHIRPath does not know. */
function decimal(value: number): string {
  const text = String(Math.abs(value));
  const plain = /e/.test(text) ? BigInt(Math.round(Math.abs(value))).toString() : text;
  if (/e/.test(text) && Number(plain) !== Math.abs(value))
    throw new NotWritable(`the number ${String(value)}`);
  return value < 0 ? `(-${plain})` : plain;
}

export function quoted(text: string): string {
  return `'${text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')}'`;
}

/** Where a field stands in the response. */
function place(field: FieldNode, { names, form, within }: PathTarget): string {
  const path = within === undefined ? field.path : [within, ...field.path];
  const [first = '', row = '', item = ''] = path;
  if (first === 'known') throw new NotWritable(`"${item || row}", which is known beforehand`);
  if (Object.hasOwn(form.repeats ?? {}, first)) {
    const inner = quoted(names.linkOf(`${first}.${item}`));
    const at = `${names.items}.where(linkId=${quoted(names.linkOf(first))})[${String(Number(row) - 1)}]`;
    return `${at}.item.where(linkId=${inner})`;
  }
  return `${names.items}.where(linkId=${quoted(names.linkOf(keyOf(path)))})`;
}

export function itemAt(field: FieldNode, { form, within }: PathTarget): Item | undefined {
  const key = keyOf(within === undefined ? field.path : [within, ...field.path]);
  return fieldOf(form, key)?.item;
}

function fieldValue(field: FieldNode, target: PathTarget): string {
  const item = itemAt(field, target);
  const answer = `${place(field, target)}.answer.value`;
  switch (item?.kind) {
    case 'choice':
      if (!target.names.isPlain) throw new NotWritable('a code as a text');
      return `${answer}.code`;
    case 'choices':
    case 'codes':
    case 'body-map':
      throw new NotWritable('several codes as one value');
    case 'integer':
      return item.display === 'choice' ? `${answer}.code.toInteger()` : answer;
    case 'time':
      return `${answer}.toString().substring(0, 5)`;
    default:
      return answer;
  }
}

/** A literal beside a field: a code as the questionnaire calls it. */
function codeLiteral(node: Node | undefined, beside: Node | undefined, target: PathTarget): string {
  if (!node) return '{}';
  const item = beside?.op === 'field' ? itemAt(beside, target) : undefined;
  if (
    node.op !== 'literal' ||
    typeof node.value !== 'string' ||
    beside?.op !== 'field' ||
    item?.kind !== 'choice'
  )
    return written(node, target);
  return quoted(target.names.codeOf(keyIn(beside, target), node.value));
}

function keyIn({ path }: FieldNode, { form, within }: PathTarget): string {
  const full = within === undefined ? path : [within, ...path];
  const isRepeated = Object.hasOwn(form.repeats ?? {}, full[0] ?? '');
  return isRepeated ? `${full[0] ?? ''}.${full[2] ?? ''}` : keyOf(full);
}

function compared({ args }: OperatorNode, symbol: string, target: PathTarget): string {
  const [left, right] = args;
  const side = (node: Node | undefined, other: Node | undefined): string => {
    if (
      node?.op === 'field' &&
      itemAt(node, target)?.kind === 'choice' &&
      (target.names.isPlain || other?.op === 'literal')
    )
      return `${place(node, target)}.answer.value.code`;
    return codeLiteral(node, other, target);
  };
  return `(${side(left, right)} ${symbol} ${side(right, left)})`;
}

function known(node: Node | undefined, target: PathTarget): string {
  if (node?.op !== 'field') return node ? `${written(node, target)}.exists()` : 'false';
  return `${place(node, target)}.answer.exists()`;
}

function conditional({ args }: OperatorNode, target: PathTarget): string {
  const [condition, then, otherwise] = args;
  if (!condition || !then || !otherwise) return '{}';
  const [when, a, b] = [condition, then, otherwise].map((arg) => written(arg, target));
  if (isDecided(condition)) return `iif(${when ?? ''}, ${a ?? ''}, ${b ?? ''})`;
  // FHIRPath takes the other branch where the condition is unknown.
  if (b === '{}') return `iif(${when ?? ''}, ${a ?? ''}, {})`;
  return `iif(${when ?? ''}, ${a ?? ''}, iif(${when ?? ''}.not(), ${b ?? ''}, {}))`;
}

/** Whether a condition is never unknown. */
function isDecided(node: Node): boolean {
  if (node.op === 'literal') return node.value !== null;
  if (node.op === 'isKnown') return true;
  if (node.op === 'coalesce') return node.args.some(isDecided);
  return (node.op === 'and' || node.op === 'or' || node.op === 'not') && node.args.every(isDecided);
}

function includes({ args }: OperatorNode, target: PathTarget): string {
  const [codes, code] = args;
  if (codes?.op !== 'field' || code?.op !== 'literal')
    throw new NotWritable('"includes" of what is no answer');
  const at = place(codes, target);
  const literalCode = quoted(target.names.codeOf(keyIn(codes, target), String(code.value)));
  return `iif(${at}.answer.exists(), (${literalCode} in ${at}.answer.value.code), {})`;
}

function includesPrefix({ args }: OperatorNode, target: PathTarget): string {
  const [codes, prefixes] = args;
  if (codes?.op !== 'field' || prefixes?.op !== 'literal' || !Array.isArray(prefixes.value))
    throw new NotWritable('"includesPrefix" of what is no answer');
  const at = place(codes, target);
  const plain = (prefixes.value as readonly string[]).map((prefix) =>
    quoted(prefix.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase()),
  );
  const begins = plain.map((prefix) => `$this.startsWith(${prefix})`).join(' or ');
  const normal = `${at}.answer.value.code.select(replaceMatches('[^A-Za-z0-9]', '').upper())`;
  return `iif(${at}.answer.exists(), ${normal}.where(${begins}).exists(), {})`;
}

function several({ op, args }: OperatorNode, target: PathTarget): string {
  const [atLeast, ...values] = args;
  const least = atLeast?.op === 'literal' && typeof atLeast.value === 'number' ? atLeast.value : 1;
  const all = together(values, target);
  const name = op === 'mean' ? 'avg' : op;
  return `iif(${all}.count() >= ${String(Math.max(1, least))}, ${all}.${name}(), {})`;
}

/** Several values in one collection, where equal ones stay several. */
function together(values: readonly Node[], target: PathTarget): string {
  const fields = values.flatMap((value) => (value.op === 'field' ? [value] : []));
  const kinds = new Set(fields.map((field) => accessOf(field, target)));
  const [access] = kinds;
  if (fields.length === values.length && values.length > 1 && kinds.size === 1 && access !== undefined) {
    const { names, within } = target;
    const links = fields.map(({ path }) =>
      quoted(names.linkOf(keyOf(within === undefined ? path : [within, ...path]))),
    );
    if (new Set(links).size === links.length)
      return `${names.items}.where(linkId in (${links.join(' | ')})).answer.value${access}`;
  }
  const [first = '{}', ...rest] = values.map((value) => written(value, target));
  return `(${first})${rest.map((one) => `.combine(${one})`).join('')}`;
}

/** How a number is read from an answer; undefined where it has to be looked up one by one. */
function accessOf(field: FieldNode, target: PathTarget): string | undefined {
  const item = itemAt(field, target);
  if (field.path.length > 2 || Object.hasOwn(target.form.repeats ?? {}, field.path[0] ?? ''))
    return undefined;
  if (item?.kind === 'integer') return item.display === 'choice' ? '.select(code.toInteger())' : '';
  return item?.kind === 'decimal' || item?.kind === 'calculated' ? '' : undefined;
}

function rounded([value = '', digits = '0']: readonly string[]): string {
  // Halves are rounded away from zero here, and upwards by others.
  return `iif(${value} < 0, (0 - (0 - ${value}).round(${digits})), ${value}.round(${digits}))`;
}
