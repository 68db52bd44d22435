import { textIn, type TransitionIndicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { FlowWay, SankeyChart } from '../../charts/chart-spec.js';
import { formatValue } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import { resultAt, type FigureIndicator, type FigureInput } from '../figure-input.js';
import { sentences } from '../../charts/words/extremes.js';
import { nothingPlanned, titleOfGroup, together, type PlannedCharts } from './planned-chart.js';

/** Who went from which state to which: one drawing for each group that is compared. */
export function sankeyPlan(input: FigureInput, { key, indicator }: FigureIndicator): PlannedCharts {
  if (indicator.kind !== 'transition') return nothingPlanned;
  const title = textIn(indicator.title, input.language);
  return together(
    input.series.map((group) => {
      const result = resultAt(group, key, undefined, null);
      const spec = result && sankeySpec(input, indicator, result);
      if (!spec) return nothingPlanned;
      return {
        charts: [
          {
            ...titleOfGroup(title, group, input),
            spec,
            description: describe(spec, result),
          },
        ],
        notes: [],
      };
    }),
  );
}

function sankeySpec(
  { language }: FigureInput,
  { options, better }: TransitionIndicator,
  { transitions }: DisclosedResult,
): SankeyChart | null {
  if (!transitions) return null;
  const codes = options.map(({ code }) => code);
  const wayOf = (from: number, to: number): FlowWay => {
    if (!better) return 'plain';
    if (from === to) return 'same';
    return to > from === (better === 'higher') ? 'better' : 'worse';
  };
  const flows = transitions.map(({ from, to, k }) => {
    const places = { from: codes.indexOf(from), to: codes.indexOf(to) };
    return { ...places, n: k, way: wayOf(places.from, places.to) };
  });
  const statesBy = (side: 'from' | 'to') =>
    options.map(({ label }, at) => ({
      label: textIn(label, language),
      n: flows.reduce((sum, flow) => (flow[side] === at ? sum + flow.n : sum), 0),
    }));
  return {
    kind: 'sankey',
    language,
    beforeLabel: message(language, 'figure.beforeShort'),
    afterLabel: message(language, 'figure.afterShort'),
    before: statesBy('from'),
    after: statesBy('to'),
    flows,
    ways: better
      ? (['better', 'same', 'worse'] as const).map((way) => ({
          way,
          label: message(language, `chart.way.${way}`),
        }))
      : [],
  };
}

/** Each state before and after with its share, and how many went each way. */
function describe({ before, after, flows, ways, language }: SankeyChart, { n }: DisclosedResult): string {
  const share = (count: number) =>
    `${formatValue(n ? count / n : null, { percent: true, decimals: 0 }, language)} (${formatCount(count, language)})`;
  return sentences([
    ...before.map(({ label, n: count }, at) =>
      message(language, 'chart.stateOf', { label, before: share(count), after: share(after[at]?.n ?? 0) }),
    ),
    ...ways.map(({ way, label }) =>
      message(language, 'figure.valueOf', {
        label,
        value: share(flows.reduce((sum, flow) => (flow.way === way ? sum + flow.n : sum), 0)),
      }),
    ),
  ]);
}
