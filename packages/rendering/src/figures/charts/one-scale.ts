import type { Language } from '@kvalreg/declaration';
import type { ChartSpec } from '../../charts/chart-spec.js';
import { message } from '../../messages/message.js';
import type { PlannedCharts } from './planned-chart.js';

/**
 * Charts of one measure that stand beside each other, a clinic's and the nation's, on one scale and with a sentence that
 * says so. On scales of their own a colour, or a height, would mean one thing here and another there.
 */
export function onOneScale({ charts, notes }: PlannedCharts, language: Language): PlannedCharts {
  const drawn = charts.filter(({ spec }) => valuesOf(spec).length > 0);
  if (drawn.length < 2) return { charts, notes };
  const alongside = drawn.flatMap(({ spec }) => valuesOf(spec));
  const areMaps = drawn.every(({ spec }) => spec.kind === 'map');
  return {
    charts: charts.map((chart) => ({ ...chart, spec: { ...chart.spec, alongside } })),
    notes: [...notes, message(language, areMaps ? 'chart.oneColourScale' : 'chart.oneScale')],
  };
}

/** What the scale of a chart has to hold. */
function valuesOf(spec: ChartSpec): readonly number[] {
  switch (spec.kind) {
    case 'map':
      return Object.values(spec.values).filter((value) => value !== null);
    case 'run':
      return spec.values.some((value) => value !== null)
        ? [...spec.values, spec.median.value].filter((value) => value !== null)
        : [];
    case 'curve':
      return spec.series.flatMap(({ points }) =>
        points.flatMap(({ value, high }) => (high === null ? [value] : [value, high])),
      );
    default:
      return [];
  }
}
