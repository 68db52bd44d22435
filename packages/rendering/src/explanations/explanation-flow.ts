import type { Indicator, Language } from '@kvalreg/declaration';
import type { CaseStep, DisclosedResult } from '@kvalreg/engine';
import type { FlowWay } from '../charts/chart-spec.js';
import { drawChart, type ChartView } from '../charts/draw-chart.js';
import { noValue } from '../format/format-interval.js';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { FigureView } from '../views/figure-views.js';
import { flowSteps, type FlowSteps } from './flow-steps.js';
import { hasNumerator, stepWords } from './step-words.js';

/** A group of cases and what was counted of it. */
export interface FlowColumn {
  readonly label: string;
  readonly result: DisclosedResult | null;
}

interface Told {
  readonly label: string;
  readonly flow: FlowSteps;
}

/** How one comes from the population to the numerator or to what is computed, step by step, drawn and as a table; null where none is told. */
export function explanationFlow(
  indicator: Indicator,
  columns: readonly FlowColumn[],
  language: Language,
): FigureView | null {
  const told = columns.flatMap(({ label, result }): readonly Told[] => {
    const flow = flowSteps(indicator, result);
    return flow ? [{ label, flow }] : [];
  });
  if (told.length === 0) return null;
  const title = message(language, hasNumerator(indicator) ? 'explain.numbers' : 'explain.numbers.counted');
  const charts = told.flatMap((one, at) => chartOf(indicator, one, `flow-chart-${String(at + 1)}`, language));
  return {
    id: 'flow',
    title,
    headingLevel: 2,
    charts,
    severalCharts: charts.length > 1,
    tables: [
      {
        id: 'flow-table',
        caption: title,
        captionHidden: true,
        columnGroups: [],
        rowHeaders: [message(language, 'explain.step')],
        columns: told.map(({ label }) => ({ label, numeric: true })),
        sections: [{ title: null, rows: rowsOf(indicator, told, language) }],
      },
    ],
    notes: told.length < columns.length ? [message(language, 'explain.flowHidden')] : [],
    definitions: [],
  };
}

function rowsOf(indicator: Indicator, told: readonly Told[], language: Language) {
  const row = (header: string, of: (flow: FlowSteps) => number | null, strong = false) => ({
    headers: [header],
    strong,
    cells: told.map(({ flow }) => {
      const cases = of(flow);
      return { text: cases === null ? noValue : formatCount(cases, language), numeric: true, note: null };
    }),
  });
  const casesAt = (wanted: CaseStep) => (flow: FlowSteps) =>
    flow.steps.find(({ step }) => step === wanted)?.cases ?? 0;
  const dividedAt = (wanted: CaseStep) => (flow: FlowSteps) =>
    flow.isDivided ? casesAt(wanted)(flow) : null;
  const before = stepsOf(told).filter((step) => step !== 'denominator' && step !== 'numerator');
  return [
    row(message(language, 'explain.step.population'), ({ population }) => population, true),
    ...before.map((step) => row(stepWords(step, indicator, language), casesAt(step))),
    row(message(language, 'explain.step.n'), ({ counted }) => counted, true),
    ...(told.some(({ flow }) => flow.isDivided)
      ? [
          row(stepWords('denominator', indicator, language), dividedAt('denominator')),
          row(stepWords('numerator', indicator, language), dividedAt('numerator'), true),
        ]
      : []),
  ];
}

/** The steps of all columns in the order of the way: somebody may be outside in one of them only. */
function stepsOf(told: readonly Told[]): readonly CaseStep[] {
  const all = told.flatMap(({ flow }) => flow.steps.map(({ step }) => step));
  const longest = told.map(({ flow }) => flow.steps).toSorted((a, b) => b.length - a.length)[0] ?? [];
  return [...new Set([...longest.map(({ step }) => step), ...all])];
}

function chartOf(
  indicator: Indicator,
  { label, flow }: Told,
  id: string,
  language: Language,
): readonly ChartView[] {
  const steps = flow.steps.filter(({ cases }) => cases > 0);
  if (flow.population === 0) return [];
  const wayOf = (step: CaseStep): FlowWay =>
    step === 'numerator' || (step === 'denominator' && !flow.isDivided)
      ? 'better'
      : step === 'denominator'
        ? 'same'
        : 'plain';
  const chart = drawChart(
    {
      kind: 'sankey',
      language,
      beforeLabel: message(language, 'explain.step.population'),
      afterLabel: message(language, 'explain.step'),
      before: [{ label: message(language, 'explain.step.population'), n: flow.population }],
      after: steps.map(({ step, cases }) => ({
        label: stepWords(step, indicator, language, flow.isDivided),
        n: cases,
      })),
      flows: steps.map(({ step, cases }, to) => ({ from: 0, to, n: cases, way: wayOf(step) })),
      ways: [],
    },
    {
      id,
      title: message(language, 'figure.chartOf', { title: label }),
      description: message(language, 'figure.chartTable'),
    },
  );
  return chart ? [chart] : [];
}
