import { textIn, type Dimension, type FigureSource, type Language, type Option } from '@kvalreg/declaration';
import { typeOf, type Labels, type Node } from '@kvalreg/expression';
import { quoted } from './quoted.js';

/** First segment of the path by which words speak of something that the source derives from answers. */
const derivedPath = 'derived';

/**
 * What a source derives and names itself, its computed dimensions, in the place of the expression that derives it: one
 * speaks of the main procedure, and says once what that is.
 */
export function withDerivedTerms(source: FigureSource, node: Node): Node {
  const terms = Object.entries(source.dimensions).flatMap(([name, { value }]) =>
    'args' in value ? [{ name, type: typeOf(value), text: JSON.stringify(value) }] : [],
  );
  const replace = (one: Node): Node => {
    if (!('args' in one)) return one;
    const text = JSON.stringify(one);
    const term = terms.find((known) => known.text === text);
    return term
      ? { op: 'field', type: term.type, path: [derivedPath, term.name] }
      : { op: one.op, args: one.args.map(replace) };
  };
  return terms.length === 0 ? node : replace(node);
}

/** The names of the derived dimensions that expressions from `withDerivedTerms` speak of. */
export function termsIn(nodes: readonly Node[]): readonly string[] {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (node.op === 'field' && node.path[0] === derivedPath) found.add(node.path[1] ?? '');
    if ('args' in node) node.args.forEach(visit);
  };
  nodes.forEach(visit);
  return [...found];
}

/** First segment of the path by which words speak of an option of the indicator itself. */
const ownPath = 'own';

/** The expression of an indicator with options, the codes that it yields being called by their names. */
export function withOwnCodes(node: Node): Node {
  return withYielded(node, (code) => [ownPath, code]);
}

/**
 * The words of fields, and beside them those of derived terms and of the codes that they yield.
 *
 * @param own the options of the indicator, for what `withOwnCodes` speaks of
 */
export function withTermLabels(
  source: FigureSource,
  language: Language,
  labels: Labels,
  own: readonly Option[],
): Labels {
  const of = ([first, name = '']: readonly string[]): Dimension | undefined =>
    first === derivedPath ? source.dimensions[name] : undefined;
  return {
    ...labels,
    label: (path) => {
      const [first, second = ''] = path;
      if (first === ownPath) return optionWords(own, second, language) ?? quoted(second, language);
      const term = of(path);
      if (!term) return labels.label(path);
      const code = path[2];
      return code === undefined
        ? quoted(textIn(term.title, language), language)
        : (optionWords(term.options, code, language) ?? code);
    },
    option: (path, code) => {
      const term = of(path);
      return term ? optionWords(term.options, code, language) : labels.option?.(path, code);
    },
  };
}

/** The expression of a derived dimension, the codes that it yields being called by their names. */
export function termDefinition(name: string, { value }: Dimension): Node {
  return withYielded(value, (code) => [derivedPath, name, code]);
}

/** The expression with each code that it can yield in the place of a field, which has a label. */
function withYielded(node: Node, pathOf: (code: string) => readonly string[]): Node {
  if (node.op === 'literal')
    return typeof node.value === 'string' && node.type === 'text'
      ? { op: 'field', type: node.type, path: pathOf(node.value) }
      : node;
  if (node.op === 'coalesce') return { op: node.op, args: node.args.map((arg) => withYielded(arg, pathOf)) };
  if (node.op !== 'cond') return node;
  return { op: node.op, args: node.args.map((arg, at) => (at === 0 ? arg : withYielded(arg, pathOf))) };
}

function optionWords(options: readonly Option[], code: string, language: Language): string | undefined {
  const label = options.find((one) => one.code === code)?.label;
  return label && quoted(textIn(label, language), language);
}
