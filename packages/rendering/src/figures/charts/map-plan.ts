import { textIn, type Indicator, type MapName } from '@kvalreg/declaration';
import { unknownGroup } from '@kvalreg/engine';
import { countryShapes } from '../../charts/map/country-shapes.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import { resultAt, rowValues, type FigureIndicator, type FigureInput } from '../figure-input.js';
import { styleOf } from '../indicator-style.js';
import { valueTitle } from './axis-titles.js';
import { extremes, sentences } from '../../charts/words/extremes.js';
import { onOneScale } from './one-scale.js';
import { nothingPlanned, titleOfGroup, together, type PlannedCharts } from './planned-chart.js';

/** Counties by their value, a map for each group that is compared. */
export function mapPlan(input: FigureInput, one: FigureIndicator): PlannedCharts {
  const { map } = input.figure;
  if (!map) return nothingPlanned;
  return onOneScale(together(input.series.map((group) => mapOf(input, one, group, map))), input.language);
}

function mapOf(
  input: FigureInput,
  { key, indicator }: FigureIndicator,
  group: FigureInput['series'][number],
  country: MapName,
): PlannedCharts {
  const { language, figure } = input;
  const by = figure.by ?? '';
  const shapes = countryShapes[country].counties;
  const rows = rowValues(input).flatMap((code) => {
    const result = resultAt(group, key, by, code);
    return code !== null && result ? [{ code, result, label: input.labelOf(by, code) }] : [];
  });
  const elsewhere = rows.filter(
    ({ code }) => code !== unknownGroup && code !== '' && !shapes.some((shape) => shape.code === code),
  );
  if (rows.length === 0) return nothingPlanned;
  const title = textIn(indicator.title, language);
  const limit = fewBelow(indicator);
  const onMap = rows.filter((row) => shapes.some(({ code }) => code === row.code));
  return {
    notes:
      elsewhere.length === 0
        ? []
        : [message(language, 'chart.notOnMap', { places: elsewhere.map(({ label }) => label).join(', ') })],
    charts: [
      {
        ...titleOfGroup(title, group, input),
        spec: {
          kind: 'map',
          language,
          style: styleOf(indicator),
          axes: { value: valueTitle(indicator, language) },
          country,
          values: Object.fromEntries(onMap.map(({ code, result }) => [code, result.value])),
          uncertain: onMap
            .filter(({ result }) => result.n !== null && result.n < limit)
            .map(({ code }) => code),
          uncertainLabel: message(language, 'chart.uncertain', { n: formatCount(limit, language) }),
          withheldLabel: message(language, 'chart.notShown'),
          noneLabel: message(language, 'chart.noCases'),
        },
        description: sentences(
          extremes(
            onMap.map(({ label, result }) => ({ label, value: result.value })),
            styleOf(indicator),
            language,
          ),
        ),
      },
    ],
  };
}

/** So few cases that a colour alone would say too much, where the goal of the indicator says nothing else. */
const fewCases = 20;

/** A count is its own n, and no less certain where it is small. */
function fewBelow({ kind, goal }: Indicator): number {
  return kind === 'count' ? 0 : (goal?.smallestN ?? fewCases);
}
