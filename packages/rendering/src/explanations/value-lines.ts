import { textIn, type ChangeIndicator, type Indicator, type Language } from '@kvalreg/declaration';
import type { Node, Place } from '@kvalreg/expression';
import { formatExact, formatNumber } from '../format/format-number.js';
import type { MessageKey } from '../messages/catalogue.js';
import { message } from '../messages/message.js';
import type { DefinitionPart } from './definition-line.js';
import { denominatorLeft } from './words/denominator-left.js';
import type { DefinitionWords } from './words/definition-words.js';
import { quoted } from './quoted.js';

interface ValueLine {
  readonly part: DefinitionPart;
  readonly sentences: readonly string[];
}

/** What an indicator of each kind computes of the cases that are left. */
export function valueLines(
  indicator: Indicator,
  language: Language,
  { of: words, isNamed }: DefinitionWords,
): readonly ValueLine[] {
  const it = (part: DefinitionPart, node: Node): ValueLine => ({
    part,
    sentences: [message(language, 'explain.it', { value: words(node, 'alone') })],
  });
  const happens = (part: DefinitionPart, node: Node): ValueLine => ({
    part,
    sentences: [message(language, 'explain.event.when', { condition: words(node) })],
  });
  const value = (...sentences: readonly string[]): ValueLine => ({ part: 'value', sentences });
  switch (indicator.kind) {
    case 'count':
      return [value(message(language, 'explain.value.count'))];
    case 'proportion':
      return [
        { part: 'denominator', sentences: [denominatorWords(indicator, language, words)] },
        {
          part: 'numerator',
          sentences: [
            message(language, 'explain.numerator.where', { condition: words(indicator.numerator) }),
          ],
        },
        value(message(language, 'explain.value.share')),
      ];
    case 'mean':
    case 'spread':
      return [
        value(
          message(language, `explain.value.${indicator.kind}`, { value: words(indicator.value, 'part') }),
          message(language, 'explain.value.known'),
        ),
      ];
    case 'quantile': {
      const { probability = 0.5 } = indicator;
      const of = { value: words(indicator.value, 'part') };
      return [
        value(
          probability === 0.5
            ? message(language, 'explain.value.median', of)
            : message(language, 'explain.value.quantile', {
                ...of,
                percent: formatExact(probability * 100, language),
              }),
          message(language, 'explain.value.known'),
        ),
      ];
    }
    case 'change':
      return [
        it('before', indicator.before),
        it('after', indicator.after),
        value(message(language, changeKey(indicator))),
      ];
    case 'composite':
      return [
        {
          part: 'parts',
          sentences: indicator.parts.map(({ title, denominator, numerator }) =>
            message(language, 'explain.parts.each', {
              title: textIn(title, language),
              numerator: words(numerator),
              denominator: isTrue(denominator)
                ? message(language, 'explain.parts.everybody')
                : message(language, 'explain.parts.where', { condition: words(denominator) }),
            }),
          ),
        },
        value(message(language, `explain.composite.${indicator.as}`)),
      ];
    case 'transition': {
      const states = indicator.options.map(({ label }) => quoted(textIn(label, language), language));
      return [
        it('before', indicator.from),
        it('after', indicator.to),
        value(
          message(language, 'explain.transition', { states: states.join(', ') }),
          message(language, `explain.transition.${indicator.better ?? 'higher'}`),
        ),
      ];
    }
    case 'time-to-event': {
      const days = indicator.at.map((day) => formatNumber(day, 0, language)).join(', ');
      const last = formatNumber(indicator.at.at(-1) ?? indicator.horizon, 0, language);
      return [
        happens('event', indicator.event),
        ...(indicator.competing ? [happens('competing', indicator.competing)] : []),
        it('end', indicator.end),
        value(
          message(language, indicator.competing ? 'explain.survival.competing' : 'explain.survival', {
            last,
          }),
          message(language, 'explain.survival.at', {
            days,
            horizon: formatNumber(indicator.horizon, 0, language),
          }),
        ),
      ];
    }
    case 'distribution': {
      const nameOf = (code: string) =>
        quoted(textIn(indicator.options.find((one) => one.code === code)?.label ?? {}, language), language);
      const listed = (codes: readonly string[]) => codes.map(nameOf).join(', ');
      const { balance } = indicator;
      return [
        value(
          message(
            language,
            isNamed(indicator.value) ? 'explain.value.distribution' : 'explain.value.groups',
            {
              value: words(indicator.value, 'alone'),
              options: listed(indicator.options.map(({ code }) => code)),
            },
          ),
          ...(balance
            ? [
                message(language, 'explain.value.balance', {
                  title: textIn(balance.title, language),
                  plus: listed(balance.plus),
                  minus: listed(balance.minus),
                }),
              ]
            : []),
        ),
      ];
    }
    case 'ratio': {
      const sum = (part: DefinitionPart, node: Node): ValueLine => ({
        part,
        sentences: [message(language, 'explain.sum', { value: words(node, 'part') })],
      });
      return [
        sum('denominator', indicator.denominator),
        sum('numerator', indicator.numerator),
        value(
          indicator.as === 'share'
            ? message(language, 'explain.ratio.share')
            : message(language, 'explain.ratio.rate', {
                per: formatNumber(indicator.per ?? 1, 0, language),
              }),
        ),
      ];
    }
  }
}

function changeKey({ as, effect }: ChangeIndicator): MessageKey & `explain.change.${string}` {
  if (as === 'effect-size') return `explain.change.${effect ?? 'average-sd'}`;
  return as === 'percentage' ? 'explain.change.percentage' : 'explain.change.difference';
}

function isTrue(node: Node): boolean {
  return node.op === 'literal' && node.value === true;
}

function denominatorWords(
  { denominator, exclusions = [] }: Extract<Indicator, { kind: 'proportion' }>,
  language: Language,
  words: (node: Node, place?: Place) => string,
): string {
  const { condition, mustKnowExclusions } = denominatorLeft(
    denominator,
    exclusions.map(({ when }) => when),
  );
  if (condition === null)
    return message(language, mustKnowExclusions ? 'explain.denominator.allKnown' : 'explain.denominator.all');
  return message(
    language,
    mustKnowExclusions ? 'explain.denominator.whereKnown' : 'explain.denominator.where',
    { condition: words(condition) },
  );
}
