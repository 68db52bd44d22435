import { rateExclusions, type RatesAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { drawChart, formatCount, message, type FigureView } from '@kvalreg/rendering';

interface Column {
  readonly label: string;
  readonly result: Extract<DisclosedResult, { readonly population: number }>;
}

/** How one comes from every follow-up to those that the rate is about, step by step; null where nothing may be told. */
export function flowFigure(answer: RatesAnswer, whole: string, language: Language): FigureView {
  const columns = columnsOf(answer, whole, language);
  const title = message(language, 'rates.flow');
  const count = (value: number) => ({ text: formatCount(value, language), numeric: true, note: null });
  const row = (label: string, of: (result: Column['result']) => number, strong = false) => ({
    headers: [label],
    strong,
    cells: columns.map(({ result }) => count(of(result))),
  });
  const chart = drawChart(
    {
      kind: 'stacked',
      language,
      options: [
        message(language, 'rates.flow.k'),
        message(language, 'rates.flow.missing'),
        message(language, 'rates.flow.open'),
        message(language, 'rates.flow.otherwise'),
      ],
      rows: columns.map(({ label, result }) => ({ label, shares: sharesOf(result) })),
    },
    {
      id: 'flow-chart',
      title: message(language, 'figure.chartOf', { title }),
      description: message(language, 'figure.chartTable'),
    },
  );
  return {
    id: 'flow',
    title,
    headingLevel: 3,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables:
      columns.length === 0
        ? []
        : [
            {
              id: 'flow-table',
              caption: title,
              captionHidden: true,
              columnGroups: [],
              rowHeaders: [message(language, 'rates.flow.step')],
              columns: columns.map(({ label }) => ({ label, numeric: true })),
              sections: [
                {
                  title: null,
                  rows: [
                    row(message(language, 'rates.flow.population'), ({ population }) => population),
                    ...rateExclusions.map((reason, at) =>
                      row(
                        message(language, 'rates.flow.excluded', { reason: textIn(reason.title, language) }),
                        ({ excluded }) => excluded[at] ?? 0,
                      ),
                    ),
                    row(message(language, 'rates.flow.n'), ({ n }) => n, true),
                    row(message(language, 'rates.flow.k'), ({ k }) => k ?? 0, true),
                  ],
                },
              ],
            },
          ],
    notes: [message(language, 'rates.order'), message(language, 'rates.flow.hidden')],
    definitions: [],
  };
}

/** Each occasion of the unit and of all, as far as its way to the denominator is told. */
function columnsOf(answer: RatesAnswer, whole: string, language: Language): readonly Column[] {
  const sides = [
    ...(answer.unit ? [{ name: answer.unit.name, results: answer.own }] : []),
    { name: whole, results: answer.nation },
  ];
  return sides.flatMap(({ name, results }) =>
    results.flatMap((result) => {
      if (result.kind !== 'proportion' || Object.keys(result.group).length > 0) return [];
      // A result without its flow, or one that is withheld, has no column.
      if (result.population === null) return [];
      const occasion = textIn(answer.source.indicators[result.indicator]?.title ?? {}, language);
      return [{ label: `${occasion}, ${name}`, result }];
    }),
  );
}

function sharesOf({ population, excluded, n, k = 0 }: Column['result']): readonly number[] | null {
  if (population === 0) return null;
  const open = excluded[0] ?? 0;
  return [k, n - k, open, population - n - open].map((count) => count / population);
}
