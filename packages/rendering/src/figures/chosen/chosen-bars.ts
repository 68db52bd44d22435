import { drawChart, type ChartView } from '../../charts/draw-chart.js';
import { message } from '../../messages/message.js';
import { valueTitle } from '../charts/axis-titles.js';
import type { FigureSeries } from '../figure-input.js';
import { bandsOf } from '../goal-words.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import type { ChosenInput } from './chosen-input.js';

/** Sorted by value, the best first, with all together as a line. */
export function chosenBars(
  input: ChosenInput,
  by: string,
  { results, label: whole }: FigureSeries,
  id: string,
  title: string,
): readonly ChartView[] {
  const { declared, indicator, labelOf, language, ownUnit } = input;
  const direction = declared.better === 'lower' ? 1 : -1;
  const own = results.filter((result) => result.indicator === indicator);
  const shown = own
    .flatMap(({ group, value, low, high }) =>
      group[by] === undefined || value === null ? [] : [{ code: group[by], value, low, high }],
    )
    .toSorted((a, b) => direction * (a.value - b.value));
  const anyOwn = by === 'unit' && shown.some(({ code }) => code === ownUnit);
  // A total beside numbers of its parts would set the scale.
  const all =
    declared.kind === 'count'
      ? null
      : (own.find(({ group }) => Object.keys(group).length === 0)?.value ?? null);
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style: styleOf(declared),
      range: rangeOf(declared),
      axes: { value: valueTitle(declared, language) },
      bands: bandsOf(declared),
      rows: shown.map(({ code, value, low, high }) => ({
        label: labelOf(by, code),
        tone: !anyOwn || code === ownUnit ? 'own' : 'other',
        estimate: { value, low, high },
      })),
      reference: all === null ? null : { label: whole, value: all },
    },
    {
      id: `${id}-bars`,
      title: message(language, 'figure.chartOf', { title }),
      description: `${message(language, 'public.rank')}. ${message(language, 'figure.chartTable')}`,
    },
  );
  return chart ? [{ ...chart, title }] : [];
}
