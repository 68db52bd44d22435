import {
  nodesOfIndicator,
  sourceIn,
  textIn,
  type FigureSource,
  type Indicator,
  type Language,
} from '@kvalreg/declaration';
import { instrumentsRead } from '@kvalreg/engine';
import { simplified, type Node } from '@kvalreg/expression';
import { directionOf } from '../figures/indicator-style.js';
import { instrumentNote } from '../figures/instrument-note.js';
import { publicLimitOf, type PublicLimit } from '../figures/public-limits.js';
import type { MessageKey } from '../messages/catalogue.js';
import { message } from '../messages/message.js';
import type { DefinitionLine, DefinitionPart } from './definition-line.js';
import { termDefinition, termsIn, withDerivedTerms } from './derived-terms.js';
import { definitionWords, type DefinitionWords } from './words/definition-words.js';
import { eventWords, isFeed } from './field-words.js';
import { goalSentences } from './goal-sentences.js';
import { quoted } from './quoted.js';
import { sentence } from './sentence.js';
import { timeSentences } from './time-sentences.js';
import { valueLines } from './value-lines.js';
import { roundingsIn } from './words/without-rounding.js';

export interface DefinitionRequest {
  readonly source: FigureSource;
  readonly indicator: Indicator;
  readonly language: Language;
  /** Version of the register that declares it. */
  readonly version: string;
}

/**
 * The definition of an indicator in words, made from its declaration part by part: nothing that counts is left to a
 * text that somebody must remember to change with it. Throws a `RangeError` for a field that the source lacks.
 */
export function definitionLines(request: DefinitionRequest): readonly DefinitionLine[] {
  const { source, indicator, language, version } = request;
  const words = definitionWords(source, indicator, language);
  const line = (part: DefinitionPart, sentences: readonly (string | null)[]): readonly DefinitionLine[] => {
    const said = sentences.flatMap((one) => (one === null || one === '' ? [] : [sentence(one)]));
    return said.length === 0 ? [] : [{ part, label: message(language, `explain.${part}`), sentences: said }];
  };
  const { population, exclusions = [], source: evidence, publicDefinition } = indicator;
  return [
    ...line('definition', [textIn(indicator.definition, language)]),
    ...line('public', [publicDefinition ? textIn(publicDefinition, language) : null]),
    ...line('counted', [countedWords(source, language)]),
    ...line('population', [
      population === undefined || isTrue(population)
        ? message(language, 'explain.population.all')
        : message(language, 'explain.population.where', { condition: words.of(population) }),
    ]),
    ...line(
      'exclusions',
      exclusions.length === 0
        ? [message(language, 'explain.exclusions.none')]
        : exclusions.map(({ title, when }) =>
            message(language, 'explain.exclusions.each', {
              title: textIn(title, language),
              condition: words.of(when),
            }),
          ),
    ),
    ...valueLines(indicator, language, words).flatMap(({ part, sentences }) => line(part, sentences)),
    ...line('terms', termSentences(source, indicator, language, words)),
    ...line('direction', [directionOf(indicator, language)]),
    ...line('goal', goalSentences(indicator, language)),
    ...line('smallest', smallestSentences(source, request)),
    ...line('time', timeSentences(source, indicator, language, words.of)),
    ...line(
      'instruments',
      instrumentsRead(source, indicator).map((one) => instrumentNote(one, language)),
    ),
    ...line('version', [
      indicator.version === undefined
        ? null
        : message(language, 'explain.version.own', { version: indicator.version }),
      message(language, 'explain.version.register', { version }),
    ]),
    ...line('source', [evidence === undefined ? null : sourceIn(evidence, language)]),
  ];
}

/** What is meant by the derived terms that the definition speaks of, and what goes without saying in its sentences. */
function termSentences(
  source: FigureSource,
  indicator: Indicator,
  language: Language,
  words: DefinitionWords,
): readonly string[] {
  // A term that simplifying does away with is not spoken of.
  const nodes = nodesOfIndicator(indicator).map((node) => simplified(withDerivedTerms(source, node)));
  const terms = termsIn(nodes).flatMap((name) => {
    const term = source.dimensions[name];
    return term ? [{ name, term }] : [];
  });
  return [
    ...terms.map(({ name, term }) =>
      message(language, 'explain.terms.each', {
        term: quoted(textIn(term.title, language), language),
        words: words.named(termDefinition(name, term), 'alone'),
      }),
    ),
    ...roundingsIn([...nodes, ...terms.map(({ term }) => term.value)]).map((decimals) =>
      message(language, 'explain.terms.rounding', { n: decimals }),
    ),
  ];
}

function countedWords(source: FigureSource, language: Language): string {
  const title = textIn(source.title, language);
  return isFeed(source)
    ? message(language, 'explain.counted.rows', { source: title })
    : message(language, 'explain.counted.cases', {
        source: title,
        event: eventWords(source, 'title', language),
      });
}

const publicKeys = {
  outcome: 'explain.smallest.public',
  parts: 'explain.smallest.publicParts',
  cases: 'explain.smallest.publicCases',
} as const satisfies Record<PublicLimit, MessageKey>;

function smallestSentences(
  { publication, indicators }: FigureSource,
  { indicator, language }: DefinitionRequest,
): readonly string[] {
  const own =
    indicator.smallestN === undefined
      ? []
      : [message(language, 'explain.smallest.value', { n: indicator.smallestN })];
  const isPublished = publication?.indicators.some((name) => indicators[name] === indicator) ?? false;
  if (!publication || !isPublished) return own;
  const { smallestN, smallestCell } = publication;
  return [
    ...own,
    message(language, publicKeys[publicLimitOf(indicator)], { n: smallestN, cell: smallestCell }),
  ];
}

function isTrue(node: Node): boolean {
  return node.op === 'literal' && node.value === true;
}
