import type { PublicGoalTable } from '@kvalreg/core';
import type { FigureSource, Indicator } from '@kvalreg/declaration';

/** An indicator as the public reads it: its definition in the words that are meant for them, where there are such. */
export function inPublicWords<I extends Indicator>(indicator: I): I {
  const { publicDefinition } = indicator;
  return publicDefinition === undefined ? indicator : { ...indicator, definition: publicDefinition };
}

export function sourceInPublicWords(source: FigureSource): FigureSource {
  const indicators = Object.entries(source.indicators).map(
    ([name, indicator]) => [name, inPublicWords(indicator)] as const,
  );
  return { ...source, indicators: Object.fromEntries(indicators) };
}

export function goalsInPublicWords(answer: PublicGoalTable): PublicGoalTable {
  return {
    ...answer,
    columns: answer.columns.map((column) => ({ ...column, declared: inPublicWords(column.declared) })),
  };
}
