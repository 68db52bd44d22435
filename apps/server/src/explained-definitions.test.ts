import { describe, expect, it } from '@jest/globals';
import { languages, nodesOfIndicator, textIn, type FigureSource, type Register } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf, simplified, type Cell, type Node } from '@kvalreg/expression';
import { definitionLines, fieldWords } from '@kvalreg/rendering';
import { plugins } from './plugins.js';

const declared = plugins.flatMap(({ register }) =>
  Object.entries(sourcesOf(register)).flatMap(([id, source]) =>
    Object.entries(source.indicators).map(([name, indicator]) => ({
      name: `${register.id} ${id} ${name}`,
      register,
      source,
      indicator,
    })),
  ),
);

function sourcesOf({ pathways, feeds = {} }: Register): Readonly<Record<string, FigureSource>> {
  return { ...pathways, ...feeds };
}

/** Every code that an expression holds an answer against, with the field that is asked. */
function codesIn(node: Node): readonly { readonly path: readonly string[]; readonly code: string }[] {
  if (node.op === 'literal' || node.op === 'field') return [];
  const field = node.args.find((arg) => arg.op === 'field');
  const own =
    field?.op !== 'field'
      ? []
      : node.args.flatMap((arg) => {
          if (arg.op !== 'literal') return [];
          return typeof arg.value === 'string' && arg.type === 'text'
            ? [{ path: field.path, code: arg.value }]
            : [];
        });
  return [...own, ...node.args.flatMap(codesIn)];
}

/** What stands in an expression of a type, so that rows come on both sides of every boundary. */
function literalsIn(node: Node): readonly Cell[] {
  if (node.op === 'literal') return [node.value];
  return 'args' in node ? node.args.flatMap(literalsIn) : [];
}

/** Rows of answers that the expression holds something against, of nothing, and of others. */
function rowsFor(node: Node): readonly Readonly<Record<string, Cell>>[] {
  const literals = literalsIn(node);
  const numbers = literals.filter((value) => typeof value === 'number');
  const texts = literals.filter((value) => typeof value === 'string');
  const pools: Readonly<Record<string, readonly Cell[]>> = {
    number: [null, 0, 1, ...numbers, ...numbers.map((value) => value + 1)],
    boolean: [true, false, null],
    text: [null, 'another', ...texts],
    date: [null, '2024-01-01', '2024-01-20', '2024-03-01', '2025-06-01'],
    codes: [null, [], ['another'], texts.slice(0, 1), texts.slice(-1), texts],
  };
  const fields = fieldsOf(node);
  return Array.from({ length: 60 }, (_, row) =>
    Object.fromEntries(
      fields.map(({ type, path }, at) => {
        const pool = pools[type] ?? [null];
        return [keyOf(path), pool[(row * 7 + at * 3 + ((row * at) % 5)) % pool.length] ?? null];
      }),
    ),
  );
}

describe.each(declared)('what is read of $name', ({ indicator }) => {
  it('is what is computed, whatever is answered and whatever is not', () => {
    for (const node of nodesOfIndicator(indicator)) {
      const read = simplified(node);
      for (const row of rowsFor(node)) {
        const value = (path: readonly string[]) => row[keyOf(path)];
        expect([row, evaluate(read, value)]).toEqual([row, evaluate(node, value)]);
      }
    }
  });
});

describe.each(declared)('the definition of $name', ({ register, source, indicator }) => {
  it.each(languages)('is in words alone: %s', (language) => {
    const lines = definitionLines({ source, indicator, language, version: register.version });
    const parts = lines.map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining(['definition', 'counted', 'population', 'exclusions', 'value', 'time']),
    );
    const text = lines
      .filter(({ part }) => part !== 'source' && part !== 'definition' && part !== 'instruments')
      .flatMap(({ sentences }) => sentences)
      .join('\n');
    const nodes = nodesOfIndicator(indicator);
    for (const { path } of nodes.flatMap(fieldsOf)) {
      // A name of a field is written as one word with a capital inside, or stands after a full stop.
      expect(text).not.toContain(path.join('.'));
      for (const segment of path.filter((one) => /[a-z][A-Z]/u.test(one)))
        expect(text).not.toContain(segment);
    }
    const { option, label } = fieldWords(source, language);
    for (const { path, code } of nodes.flatMap(codesIn)) {
      const words = option?.(path, code);
      expect([path.join('.'), code, words]).toEqual([path.join('.'), code, expect.any(String)]);
      expect(text).toContain(words);
      expect(text).toContain(label(path));
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
    // A condition is a subordinate clause, with the denial before its verb and with no constant in it.
    const clauses = text.replaceAll(/[”“«][^”»]*[”»]/gu, 'Q');
    expect(clauses).not.toMatch(/ är inte | er ikke | inte \(| ikke \(|\bnot \(|\((ja|nej|nei|yes|no)\)/u);
    if (textIn(indicator.definition, language) !== '') expect(lines[0]?.part).toBe('definition');
  });
});
