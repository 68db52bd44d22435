import type { FigureSource, Indicator, Language } from '@kvalreg/declaration';
import { describe, simplified, type Labels, type Node, type Place } from '@kvalreg/expression';
import { message } from '../../messages/message.js';
import { withDerivedTerms, withOwnCodes, withTermLabels } from '../derived-terms.js';
import { fieldWords } from '../field-words.js';
import { withoutRounding } from './without-rounding.js';

/** The words of the expressions of one indicator. */
export interface DefinitionWords {
  readonly of: (node: Node, place?: Place) => string;
  /** As `of`, of an expression in which the codes that it yields already have their names. */
  readonly named: (node: Node, place?: Place) => string;
  /** Whether the expression is what somebody was asked, or the register derives under a name. */
  readonly isNamed: (node: Node) => boolean;
}

export function definitionWords(
  source: FigureSource,
  indicator: Indicator,
  language: Language,
): DefinitionWords {
  const own = 'options' in indicator ? indicator.options : [];
  const labels = withPictureDay(
    withTermLabels(source, language, fieldWords(source, language), own),
    indicator,
    language,
  );
  const named = (node: Node, place?: Place) =>
    describe(simplified(withoutRounding(node)), language, labels, place);
  return {
    named,
    of: (node, place) => named(withOwnCodes(withDerivedTerms(source, node)), place),
    isNamed: (node) => withDerivedTerms(source, node).op === 'field',
  };
}

/** What is judged on the last day of each period is not judged on the day of the figures. */
function withPictureDay(labels: Labels, { basis }: Indicator, language: Language): Labels {
  if (basis !== 'snapshot') return labels;
  return {
    ...labels,
    label: (path) =>
      path.join('.') === 'data.date' ? message(language, 'explain.lastDay') : labels.label(path),
  };
}
