import { checkNode, type Node, type ScalarType } from '@kvalreg/expression';
import { lowered } from '../fhirpath/lower-path.js';
import { parsePath, type PathNode } from '../fhirpath/parse-path.js';
import type { PathScope } from '../fhirpath/path-scope.js';
import { conditionIn, NotExpressible, singleOf, type Collection } from '../fhirpath/path-value.js';
import type { Extension } from '../resource/extension.js';
import { expressionTextOf, extensionsOf } from '../resource/find-extension.js';
import { fhirLimits } from '../resource/limits.js';
import { ancestorsOf, type PlacedItem } from '../resource/item-tree.js';
import type { Questionnaire } from '../resource/questionnaire.js';
import { unknownNode } from './nodes.js';
import { note, type Notes } from './notes.js';
import type { Question } from './question.js';

/** Reads the FHIRPath of one questionnaire. */
export interface Expressions {
  /** The value of an expression at an item, or at the questionnaire; undefined, and noted, where there is no counterpart. */
  readonly valueOf: (
    extension: Extension,
    at: PlacedItem | undefined,
    where: string,
    what: string,
    type?: ScalarType,
  ) => { readonly node: Node; readonly type: ScalarType } | undefined;
  /** The names of variables that depend on themselves, each circle in order. */
  readonly circles: readonly (readonly string[])[];
  readonly treeOf: (extension: Extension) => PathNode | undefined;
}

// A tree of the register is at most 100 deep; what is larger than this could not be read by anybody.
const largest = 20_000;

export function expressionsOf(
  questionnaire: Questionnaire,
  questionOf: (linkId: string) => Question | undefined,
  notes: Notes,
): Expressions {
  const top = (questionnaire.item ?? []).map((item, at): PlacedItem => ({
    item,
    path: `item[${String(at)}]`,
    parent: undefined,
  }));
  const circles: (readonly string[])[] = [];
  const parsed = new Map<string, ReturnType<typeof parsePath>>();
  const read = { characters: 0 };
  const parse = (text: string): ReturnType<typeof parsePath> => {
    const known = parsed.get(text);
    if (known) return known;
    read.characters += text.length;
    const found =
      read.characters > fhirLimits.expressions
        ? {
            problem: `The expressions of the file have more than ${String(fhirLimits.expressions)} characters.`,
          }
        : parsePath(text);
    parsed.set(text, found);
    return found;
  };
  const known = new Map<Extension, Collection>();
  const filters = { idle: 0 };

  const collectionOf = (
    text: string,
    at: PlacedItem | undefined,
    trail: readonly Extension[],
  ): Collection => {
    const found = parse(text);
    if ('problem' in found) throw new NotExpressible(found.problem);
    const here: Collection = { members: [at ? { kind: 'item', placed: at } : { kind: 'root' }] };
    const scope: PathScope = {
      here,
      context: here,
      top,
      questionOf,
      variable: (name) => variable(name, at, trail),
      onIdleFilter: () => {
        filters.idle += 1;
      },
      lower: lowered,
    };
    return lowered(found.tree, scope);
  };
  const variable = (
    name: string,
    at: PlacedItem | undefined,
    trail: readonly Extension[],
  ): Collection | undefined => {
    for (const place of [...(at ? [at, ...ancestorsOf(at)] : []), undefined]) {
      const named = extensionsOf(place?.item ?? questionnaire, 'variable').find(
        ({ valueExpression }) => valueExpression?.name === name,
      );
      if (!named) continue;
      if (trail.includes(named)) {
        const names = trail
          .slice(trail.indexOf(named))
          .map(({ valueExpression }) => `%${valueExpression?.name ?? ''}`);
        circles.push([...names, `%${name}`]);
        throw new NotExpressible(`%${name}, which depends on itself`);
      }
      const language = named.valueExpression?.language ?? 'text/fhirpath';
      if (language !== 'text/fhirpath')
        throw new NotExpressible(`%${name}, which asks a server (${language})`);
      const found = known.get(named) ?? collectionOf(expressionTextOf(named) ?? '', place, [...trail, named]);
      known.set(named, found);
      return found;
    }
    return undefined;
  };

  return {
    circles,
    treeOf: (extension) => {
      const found = parse(expressionTextOf(extension) ?? '');
      return 'tree' in found ? found.tree : undefined;
    },
    valueOf: (extension, at, where, what, type) => {
      const text = expressionTextOf(extension);
      const language = extension.valueExpression?.language ?? 'text/fhirpath';
      if (text === undefined || text.trim() === '') {
        note(notes, where, what, 'There is no expression in it.');
        return undefined;
      }
      if (language !== 'text/fhirpath') {
        note(
          notes,
          where,
          `${what}: ${shortened(text)}`,
          `Its language is ${language}: only FHIRPath is read.`,
        );
        return undefined;
      }
      const before = filters.idle;
      try {
        const collection = collectionOf(text, at, []);
        const found =
          type === 'boolean'
            ? { node: conditionIn(collection), type: 'boolean' as const }
            : singleOf(collection);
        const outcome = found ?? { node: unknownNode(type ?? 'number'), type: type ?? 'number' };
        // Sharing a variable costs nothing here, but the tree that is stored is written out.
        if (sizeOf(outcome.node) > largest) throw new NotExpressible('an expression of this size');
        const [problem] = checkNode(outcome.node, () => undefined).filter(
          ({ code }) => code !== 'unknown-field',
        );
        if (problem) throw new NotExpressible(problem.message);
        if (filters.idle > before)
          note(
            notes,
            where,
            `a filter in ${shortened(text)}`,
            '"|" joins two lists and does not mean "or": the filter excludes nothing. It is carried as it works; write "and" between what is to be left out.',
          );
        notes.carried += 1;
        return outcome;
      } catch (error) {
        // What is written too deep for the stack is too deep for anybody.
        if (!(error instanceof NotExpressible) && !(error instanceof RangeError)) throw error;
        const isSyntax = error.message.startsWith('It is no FHIRPath');
        note(
          notes,
          where,
          `${what}: ${shortened(text)}`,
          isSyntax ? error.message : `There is no counterpart here for ${error.message}.`,
        );
        return undefined;
      }
    },
  };
}

function sizeOf(node: Node): number {
  let size = 0;
  const left: Node[] = [node];
  for (let next = left.pop(); next && size <= largest; next = left.pop()) {
    size += 1;
    if (next.op !== 'literal' && next.op !== 'field') left.push(...next.args);
  }
  return size;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 120)}…`;
}
