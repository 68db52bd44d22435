import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { AxisTitles } from '../../charts/chart-spec.js';
import { formatCount, formatExact } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { FigureInput } from '../figure-input.js';
import { scaleText, unitOf } from '../indicator-style.js';

/** What stands beside the values of measures that share a scale, and what the categories of the figure are. */
export function axesOf(
  input: Pick<FigureInput, 'figure' | 'language' | 'dimensionTitle'>,
  indicators: readonly Indicator[],
): AxisTitles {
  const { figure, language } = input;
  const titles = new Set(indicators.map((indicator) => valueTitle(indicator, language)));
  const [first] = titles;
  const value = titles.size === 1 ? first : undefined;
  return {
    ...(value !== undefined && { value }),
    ...(figure.by !== undefined && { category: input.dimensionTitle(figure.by) }),
  };
}

/** What the values of an indicator are, with their unit: "Mean (days)". */
export function valueTitle(indicator: Indicator, language: Language): string {
  const unit = unitOf(indicator, language) ?? scaleText(indicator, language);
  switch (indicator.kind) {
    case 'count':
      return message(language, 'chart.axis.count');
    case 'proportion':
    case 'distribution':
    case 'composite':
      return message(language, 'chart.axis.share');
    case 'transition':
      return message(language, 'chart.axis.improved');
    case 'time-to-event':
      return message(language, 'chart.axis.incidence');
    case 'ratio':
      return indicator.as === 'rate'
        ? message(language, 'chart.axis.rate', { per: formatCount(indicator.per ?? 1, language) })
        : message(language, 'chart.axis.share');
    case 'change':
      if (indicator.as === 'percentage') return message(language, 'chart.axis.relative');
      return indicator.as === 'effect-size'
        ? message(language, 'chart.axis.effect')
        : withUnit(message(language, 'chart.axis.difference'), unit, language);
    case 'mean':
      return withUnit(message(language, 'chart.axis.mean'), unit, language);
    case 'spread':
      return withUnit(message(language, 'chart.axis.spread'), unit, language);
    case 'quantile': {
      const { probability = 0.5 } = indicator;
      const name =
        probability === 0.5
          ? message(language, 'kind.medianShort')
          : message(language, 'chart.axis.percentile', {
              place: formatExact(probability * 100, language),
            });
      return withUnit(name, unit, language);
    }
  }
}

/** The values that a change is made of, before and after. */
export function measureTitle(indicator: Indicator, language: Language): string {
  const unit = 'unit' in indicator ? textIn(indicator.unit ?? {}, language) : '';
  const said = unit === '' ? scaleText(indicator, language) : unit;
  return withUnit(message(language, 'figure.value'), said, language);
}

function withUnit(title: string, unit: string | null, language: Language): string {
  return unit === null ? title : message(language, 'chart.axis.withUnit', { title, unit });
}
