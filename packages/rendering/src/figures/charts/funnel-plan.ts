import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import {
  allUnits,
  otherUnits,
  resultFunnel,
  unknownGroup,
  type DisclosedResult,
  type FunnelPoint,
  type UnitFunnel,
} from '@kvalreg/engine';
import type { FunnelChart } from '../../charts/chart-spec.js';
import { formatValue, type NumberStyle } from '../../format/format-interval.js';
import { formatCount, formatNumber } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { FigureIndicator, FigureInput } from '../figure-input.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import { valueTitle } from './axis-titles.js';
import { sentences } from '../../charts/words/extremes.js';
import type { PlannedCharts } from './planned-chart.js';

/** Units (or hospitals, or regions) around the value of all together. */
export function funnelPlan(input: FigureInput, { key, indicator }: FigureIndicator): PlannedCharts {
  const { language, figure, ownUnit } = input;
  const by = figure.by ?? '';
  const results = (input.series.at(-1)?.results ?? []).filter(
    ({ indicator: of, group }) => of === key && Object.keys(group).every((name) => name === by),
  );
  const rows = results.filter(({ group }) => isSingle(group[by]));
  const total = results.find(({ group }) => group[by] === undefined || group[by] === allUnits);
  const whole = total ? [total] : results.filter(({ group }) => group[by] !== undefined);
  const funnel = resultFunnel(
    input.pathway,
    indicator,
    rows.map((result) => ({ unit: result.group[by] ?? '', result })),
    whole,
  );
  const title = textIn(indicator.title, language);
  const isOfMeans = indicator.kind === 'mean' || indicator.kind === 'change';
  if (!funnel) {
    const why = isOfMeans ? 'comparison.noMeanFunnel' : 'chart.noFunnel';
    return { charts: [], notes: [message(language, why, { title })] };
  }
  const labelOf = (unit: string) => input.labelOf(by, unit);
  const spec = funnelSpec(funnel, {
    language,
    style: styleOf(indicator),
    range: rangeOf(indicator),
    axes: { value: valueTitle(indicator, language) },
    labelOf,
    ownUnit: ownUnit ?? null,
    targetLabel: total && by === 'unit' ? labelOf(allUnits) : message(language, 'chart.allTogether'),
  });
  const words = funnelWords(funnel, {
    language,
    style: styleOf(indicator),
    labelOf,
    ownUnit: ownUnit ?? null,
  });
  const alone = aloneNotes(input, funnel, whole);
  const within = funnel.within ? [withinWords(funnel.within, indicator, language)] : [];
  return {
    charts: [{ title, spec, description: sentences([words, ...alone]) }],
    notes: [words, ...alone, ...within],
  };
}

/** Why a reader sees one unit among many, and what it can be compared with. */
function aloneNotes(
  { language, figure, ownUnit, labelOf }: FigureInput,
  { points }: UnitFunnel,
  whole: readonly DisclosedResult[],
): readonly string[] {
  const [only, another] = points;
  if (figure.by !== 'unit' || !only || another || only.unit !== ownUnit || only.n >= sizeOf(whole)) return [];
  return [message(language, 'chart.ownAlone', { unit: labelOf('unit', only.unit) })];
}

function sizeOf(results: readonly DisclosedResult[]): number {
  return results.reduce((sum, { n }) => sum + (n ?? 0), 0);
}

/** What the limits of means are, and the spread that they rest on. */
export function withinWords(
  { sd, df }: NonNullable<UnitFunnel['within']>,
  indicator: Indicator,
  language: Language,
): string {
  return message(language, 'comparison.studentLimits', {
    sd: formatNumber(sd, styleOf(indicator).decimals + 1, language),
    df: formatCount(df, language),
  });
}

function isSingle(code: string | undefined): boolean {
  return (
    code !== undefined && code !== allUnits && code !== otherUnits && code !== unknownGroup && code !== ''
  );
}

/** How units are named, and which of them is the reader's. */
interface UnitWords {
  readonly language: Language;
  readonly style: NumberStyle;
  readonly labelOf: (unit: string) => string;
  readonly ownUnit: string | null;
}

/** What a funnel draws: the limits are those of chance alone. */
export function funnelSpec(
  funnel: UnitFunnel,
  options: UnitWords & {
    readonly range: readonly [number, number] | null;
    readonly axes?: FunnelChart['axes'];
    /** Of all together. */
    readonly targetLabel: string;
  },
): FunnelChart {
  const { language, style, range, axes, labelOf, ownUnit, targetLabel } = options;
  return {
    kind: 'funnel',
    language,
    ...(axes && { axes }),
    style,
    range,
    target: {
      label: message(language, 'figure.valueOf', {
        label: targetLabel,
        value: formatValue(funnel.target, style, language),
      }),
      value: funnel.target,
    },
    points: funnel.points.map((point) => ({
      label: labelOf(point.unit),
      tone: point.unit === ownUnit ? 'own' : 'other',
      n: point.n,
      value: point.value,
      isOutside: isFar(point),
    })),
    limits: funnel.curve.map(({ n, exact }) => ({
      n,
      inner: [exact.low95, exact.high95],
      outer: [exact.low998, exact.high998],
    })),
    innerLabel: message(language, 'chart.limits', { level: level(0.95, 0, language) }),
    outerLabel: message(language, 'chart.limits', { level: level(0.998, 1, language) }),
    nLabel: message(language, 'chart.cases'),
  };
}

function level(share: number, decimals: number, language: Language): string {
  return formatValue(share, { percent: true, decimals }, language);
}

function isFar({ place }: FunnelPoint): boolean {
  return place === 'above-99.8' || place === 'below-99.8';
}

/** Who lies beyond the limits, and where the own unit lies. */
export function funnelWords(funnel: UnitFunnel, words: UnitWords): string {
  const { language, labelOf, ownUnit, style } = words;
  const named = (place: FunnelPoint['place']) =>
    funnel.points.filter((point) => point.place === place).map(({ unit }) => labelOf(unit));
  const [above, below] = [named('above-99.8'), named('below-99.8')];
  const own = funnel.points.find(({ unit }) => unit === ownUnit);
  const list = (names: readonly string[]) =>
    names.toSorted((a, b) => a.localeCompare(b, language)).join(', ');
  return sentences([
    message(language, 'chart.funnelAround', {
      count: formatCount(funnel.points.length, language),
      value: formatValue(funnel.target, style, language),
    }),
    ...(above.length > 0 ? [message(language, 'chart.above', { units: list(above) })] : []),
    ...(below.length > 0 ? [message(language, 'chart.below', { units: list(below) })] : []),
    ...(above.length + below.length === 0 ? [message(language, 'chart.noneOutside')] : []),
    ...(own
      ? [
          message(
            language,
            `chart.place.${own.place === 'within' ? 'within' : isFar(own) ? 'beyond998' : 'beyond95'}`,
            {
              unit: labelOf(own.unit),
              value: formatValue(own.value, style, language),
            },
          ),
        ]
      : []),
    ...(funnel.overdispersion
      ? [
          message(language, 'chart.overdispersion', {
            count: formatCount(
              funnel.points.filter(
                ({ placeBeyondChance: place }) => place === 'above-99.8' || place === 'below-99.8',
              ).length,
              language,
            ),
          }),
        ]
      : []),
  ]);
}
