import { sourceIn, textIn, type FigureSource, type Indicator, type Language } from '@kvalreg/declaration';
import { instrumentsRead, type DisclosedResult } from '@kvalreg/engine';
import { drawChart } from '../charts/draw-chart.js';
import { formatValue } from '../format/format-interval.js';
import { message } from '../messages/message.js';
import type { FigureView } from '../views/figure-views.js';
import { countCell, estimateCell, withheldNote } from './cells.js';
import { valueTitle } from './charts/axis-titles.js';
import { extremes, sentences } from '../charts/words/extremes.js';
import { bandsOf, goalText } from './goal-words.js';
import { betterOf, directionOf, rangeOf, styleOf } from './indicator-style.js';
import { instrumentNote, settingNote } from './instrument-note.js';
import { unitNotes } from './judging-notes.js';
import { headingOf, nHeadingOf } from './kinds/value-header.js';

export interface UnitFigureInput {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the indicator belongs to. */
  readonly pathway: FigureSource;
  readonly indicator: Indicator;
  readonly language: Language;
  /** The units with their result; undefined where they have no case. */
  readonly units: readonly {
    readonly name: string;
    readonly result: DisclosedResult | undefined;
    readonly isChosen: boolean;
  }[];
  readonly nation: DisclosedResult | undefined;
  /** What all units together are called; where it is left out, the nation. */
  readonly whole?: string;
  readonly smallestN: number;
}

/** One measure for every unit, best first, against the nation; units that are withheld stand last in the table. */
export function unitFigure(input: UnitFigureInput): FigureView {
  const { id, title, indicator, language, nation } = input;
  const style = styleOf(indicator);
  const direction = indicator.better === 'lower' ? 1 : -1;
  const present = input.units.flatMap(({ name, result, isChosen }) =>
    result ? [{ name, result, isChosen }] : [],
  );
  const shown = present
    .flatMap((unit) => (unit.result.value === null ? [] : [{ ...unit, value: unit.result.value }]))
    .toSorted((a, b) => direction * (a.value - b.value) || a.name.localeCompare(b.name, 'sv'));
  const withheld = present.filter(({ result }) => result.value === null);
  const instruments = instrumentsRead(input.pathway, indicator);
  const anyChosen = shown.some(({ isChosen }) => isChosen);
  const better = betterOf(indicator, language);
  const nationLabel = input.whole ?? message(language, 'word.nation');
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style,
      range: rangeOf(indicator),
      axes: { value: valueTitle(indicator, language) },
      bands: bandsOf(indicator),
      rows: shown.map(({ name, result, isChosen }) => ({
        label: name,
        tone: !anyChosen || isChosen ? 'own' : 'other',
        estimate: { value: result.value, low: result.low, high: result.high },
      })),
      reference:
        typeof nation?.value === 'number'
          ? { label: `${nationLabel} ${formatValue(nation.value, style, language)}`, value: nation.value }
          : null,
    },
    {
      id: `${id}-chart`,
      title: message(language, 'figure.chartOf', { title }),
      description: sentences([
        message(language, 'public.rank'),
        ...extremes(
          shown.map(({ name, value, isChosen }) => ({ label: name, value, isOwn: isChosen })),
          style,
          language,
        ),
        message(language, 'figure.chartTable'),
      ]),
    },
  );
  const rowOf = (name: string, result: DisclosedResult, strong: boolean, fixed = false) => ({
    headers: [name],
    strong,
    fixed,
    cells: [
      estimateCell(result, style, language, result.suppressed),
      // A count is its own n.
      ...(indicator.kind === 'count' ? [] : [countCell(result.n, language, result.suppressed)]),
    ],
  });
  const rows = [
    ...(nation ? [rowOf(nationLabel, nation, true, true)] : []),
    ...[...shown, ...withheld].map(({ name, result, isChosen }) => rowOf(name, result, isChosen)),
  ];
  const note = withheldNote([...present.map(({ result }) => result), nation], input.smallestN, language);
  return {
    id,
    title,
    headingLevel: 2,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables:
      present.length === 0
        ? []
        : [
            {
              id: `${id}-table`,
              caption: title,
              columnGroups: [],
              rowHeaders: [message(language, 'dimension.unit')],
              columns: [
                { label: headingOf(indicator, language), numeric: true },
                ...(indicator.kind === 'count'
                  ? []
                  : [{ label: nHeadingOf(indicator, language), numeric: true }]),
              ],
              sections: [{ title: null, rows }],
              captionHidden: true,
            },
          ],
    notes: [
      ...(better === null ? [] : [`${better}.`]),
      ...unitNotes([indicator], language),
      ...instruments.flatMap((instrument) => settingNote(instrument, language) ?? []),
      ...(indicator.goal && chart
        ? [
            message(language, 'goal.bands', {
              goal: goalText({ ...indicator, goal: indicator.goal }, language),
            }),
          ]
        : []),
      ...(chart && indicator.kind !== 'count' ? [message(language, 'figure.intervalBars')] : []),
      ...(note === null ? [] : [note]),
    ],
    definitions: [
      {
        title: textIn(indicator.title, language),
        definition: textIn(indicator.definition, language),
        direction: directionOf(indicator, language),
        exclusions: (indicator.exclusions ?? []).map((exclusion) =>
          message(language, 'figure.exclusionTitle', { title: textIn(exclusion.title, language) }),
        ),
        bases: [],
        instruments: instruments.map((instrument) => instrumentNote(instrument, language)),
        source: indicator.source === undefined ? null : sourceIn(indicator.source, language),
      },
    ],
  };
}
