import type { FigureSource, Indicator, Language } from '@kvalreg/declaration';
import {
  betterOf,
  declaredDefinition,
  message,
  styleOf,
  valueTitle,
  type FigureView,
} from '@kvalreg/rendering';

/** Where the numbers of an indicator are explained, in the selection of the page. */
export type Explained = (indicator: string) => string;

/** "Mean (days). Lower is better": what values of an indicator are, and which are better as far as it is declared. */
export function valueReading(indicator: Indicator, language: Language): string {
  return joined(valueTitle(indicator, language), indicator, language);
}

/** "Percentage points. Higher is better": the same of the difference between two values. */
export function differenceReading(indicator: Indicator, language: Language): string {
  const what = styleOf(indicator).percent
    ? message(language, 'comparison.inPoints')
    : valueTitle(indicator, language);
  return joined(what, indicator, language);
}

function joined(what: string, indicator: Indicator, language: Language): string {
  const better = betterOf(indicator, language);
  return better === null ? what : `${what}. ${better}`;
}

/** Which direction is better, as a note of its own. */
export function betterNote(indicator: Indicator | undefined, language: Language): readonly string[] {
  const better = indicator ? betterOf(indicator, language) : null;
  return better === null ? [] : [`${better}.`];
}

/** How the indicators are defined, each with the way to the page that explains its numbers. */
export function definitionsOf(
  source: FigureSource,
  names: readonly string[],
  explained: Explained,
  language: Language,
): FigureView['definitions'] {
  return names.flatMap((name) => {
    const declared = source.indicators[name];
    return declared ? [{ ...declaredDefinition(source, declared, language), explain: explained(name) }] : [];
  });
}
