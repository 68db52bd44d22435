import { describe, expect, it } from '@jest/globals';
import { languages, nodesOfIndicator, textIn, type FigureSource, type Register } from '@kvalreg/declaration';
import { fieldsOf, type Node } from '@kvalreg/expression';
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
    if (textIn(indicator.definition, language) !== '') expect(lines[0]?.part).toBe('definition');
  });
});
