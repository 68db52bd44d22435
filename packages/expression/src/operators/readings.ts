import type { Cell, ScalarType } from '../value.js';
import type { Language, OperatorSpec } from './spec.js';

/** Evaluation of an operator that is unknown as soon as one argument is unknown. */
export function strict<A extends readonly Cell[]>(f: (...args: A) => Cell): OperatorSpec['evaluate'] {
  // The builders and checkNode guarantee the argument types; the table itself is untyped data.
  return (args) => (args.includes(null) ? null : f(...(args as unknown as A)));
}

/** SQL that puts one symbol between all arguments. */
export function infix(symbol: string): OperatorSpec['sql'] {
  return (args) => `(${args.join(` ${symbol} `)})`;
}

/** SQL from a template in which `{0}` is the first argument. */
export function sqlTemplate(template: string): OperatorSpec['sql'] {
  return fill(template);
}

type Templates = Readonly<Record<Language, string>>;

/**
 * Words from a template for each language: `{0}` is the first argument, `{1*}` lists the second and all after it.
 * `ofDates` are the words when the arguments are dates, which are early or late instead of low or high.
 */
export function words(templates: Templates, ofDates: Templates = templates): OperatorSpec['describe'] {
  const reading =
    (language: Language) =>
    (args: readonly string[], type: ScalarType): string =>
      fill((type === 'date' ? ofDates : templates)[language])(args);
  return { sv: reading('sv'), nb: reading('nb'), en: reading('en') };
}

/** Words that put a conjunction between all arguments. */
export function joined(conjunctions: Templates): OperatorSpec['describe'] {
  const join = (word: string) => (args: readonly string[]) => args.join(` ${word} `);
  return { sv: join(conjunctions.sv), nb: join(conjunctions.nb), en: join(conjunctions.en) };
}

function fill(template: string): (args: readonly string[]) => string {
  return (args) =>
    template.replace(/\{(\d)(\*?)\}/g, (_, index: string, rest: string) =>
      rest === '' ? (args[Number(index)] ?? '') : args.slice(Number(index)).join(', '),
    );
}
