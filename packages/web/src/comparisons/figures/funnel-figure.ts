import type { FunnelAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { FunnelPlace } from '@kvalreg/engine';
import {
  counted,
  drawChart,
  formatNumber,
  formatValue,
  message,
  styleOf,
  valueTitle,
  withinWords,
  type FigureView,
} from '@kvalreg/rendering';
import { cell, countCell, emptyFigure, tableOf } from './comparison-parts.js';
import { betterNote, definitionsOf, type Explained } from './measure-words.js';

/** So few units are all named in the chart; of more, those that lie outside. */
const mostNamed = 12;

/** Units in a funnel, and where each of them lies in words. */
export function funnelFigure(answer: FunnelAnswer, explained: Explained, language: Language): FigureView {
  const { source, indicator, funnel, units, ownUnit, withheld } = answer;
  const declared = source.indicators[indicator];
  const style = declared ? styleOf(declared) : { percent: true, decimals: 1 };
  const title = textIn(declared?.title ?? {}, language);
  const nameOf = (unit: string) => units.find(({ id }) => id === unit)?.name ?? unit;
  const place = (where: FunnelPlace) => message(language, `comparison.place.${where}`);
  const points = (funnel?.points ?? []).toSorted((a, b) => b.value - a.value);
  const isWidened = funnel?.overdispersion !== null && funnel !== null;
  const limitWords =
    funnel?.within && declared
      ? withinWords(funnel.within, declared, language)
      : message(language, 'comparison.exact');
  const chart =
    funnel &&
    drawChart(
      {
        kind: 'funnel',
        language,
        style,
        range: style.percent ? [0, 1] : null,
        axes: declared ? { value: valueTitle(declared, language) } : {},
        target: {
          label: message(language, 'figure.valueOf', {
            label: message(language, 'comparison.all'),
            value: formatValue(funnel.target, style, language),
          }),
          value: funnel.target,
        },
        points: points.map(({ unit, n, value, place: exact, placeBeyondChance }) => ({
          label: nameOf(unit),
          tone: unit === ownUnit ? 'own' : 'other',
          n,
          value,
          isOutside: (placeBeyondChance ?? exact).endsWith('99.8'),
          isNamed: points.length <= mostNamed || exact.endsWith('99.8'),
        })),
        limits: funnel.curve.map(({ n, exact, widened }) => {
          const band = widened ?? exact;
          return { n, inner: [band.low95, band.high95], outer: [band.low998, band.high998] };
        }),
        innerLabel: message(language, isWidened ? 'comparison.innerWidened' : 'comparison.inner'),
        outerLabel: message(language, isWidened ? 'comparison.outerWidened' : 'comparison.outer'),
        nLabel: message(language, 'comparison.cases'),
      },
      {
        id: 'funnel-chart',
        title: message(language, 'figure.chartOf', { title }),
        description: message(language, 'figure.chartTable'),
      },
    );
  return {
    ...emptyFigure('funnel', title),
    charts: chart ? [chart] : [],
    tables:
      points.length === 0
        ? []
        : [
            {
              ...tableOf('funnel', title, language),
              rowHeaders: [message(language, 'dimension.unit')],
              columns: [
                {
                  label: declared ? valueTitle(declared, language) : message(language, 'comparison.result'),
                  numeric: true,
                },
                { label: 'n', numeric: true },
                // The place in the chart comes first, and is the one to go by.
                ...(isWidened
                  ? [{ label: message(language, 'comparison.placeBeyond'), numeric: false }]
                  : []),
                {
                  label: message(language, isWidened ? 'comparison.placeExact' : 'comparison.place'),
                  numeric: false,
                },
              ],
              sections: [
                {
                  title: null,
                  rows: points.map((point) => ({
                    headers: [nameOf(point.unit)],
                    strong: point.unit === ownUnit,
                    cells: [
                      cell(formatValue(point.value, style, language), point.value),
                      countCell(point.n, language, null),
                      ...(isWidened
                        ? [
                            {
                              text: place(point.placeBeyondChance ?? point.place),
                              numeric: false,
                              note: null,
                            },
                          ]
                        : []),
                      { text: place(point.place), numeric: false, note: null },
                    ],
                  })),
                },
              ],
            },
          ],
    notes: [
      ...betterNote(declared, language),
      ...(answer.shows === 'own' ? [message(language, 'comparison.ownFunnel')] : []),
      ...(funnel?.overdispersion
        ? [
            message(language, 'comparison.overdispersed', {
              phi: formatNumber(funnel.overdispersion.phi, 1, language),
            }),
          ]
        : []),
      isWidened ? message(language, 'comparison.unwidened', { text: limitWords }) : limitWords,
      ...(withheld > 0 ? [counted(language, 'comparison.withheld', withheld)] : []),
    ],
    definitions: definitionsOf(source, [indicator], explained, language),
  };
}
