import type { FigureSource } from '../../figure-source.js';
import type { Indicator } from '../../indicator.js';
import { audiences, type Audience } from '../../audience.js';
import { parseReportText, type ReportMeasure, type ReportTextPart } from '../../report-text.js';
import type { Text } from '../../text.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';

/** Who a part is for, where it says so. */
export function lintAudiences(shownTo: readonly Audience[] | undefined, path: Path, lint: Lint): void {
  if (shownTo === undefined) return;
  if (shownTo.length === 0)
    lint.report(path, 'empty', `It is for nobody: name ${audiences.join(', ')}, or leave "for" out.`);
  lintUnique(shownTo, 'Reader', path, lint);
}

/** A text of a report, in every language, with the numbers that it may speak of. */
export function lintReportText(text: Text | undefined, source: FigureSource, path: Path, lint: Lint): void {
  if (!text) return;
  lintText(text, path, lint);
  for (const [language, words] of Object.entries(text)) {
    const at = [...path, language];
    const { parts, problems } = parseReportText(words);
    for (const problem of problems) lint.report(at, 'report-text', problem);
    lintParts(parts, source, at, lint);
  }
}

function lintParts(parts: readonly ReportTextPart[], source: FigureSource, path: Path, lint: Lint): void {
  for (const part of parts) {
    if (part.kind === 'known') {
      lintIndicator(part.indicator, null, source, path, lint);
      lintParts([...part.then, ...part.otherwise], source, path, lint);
    } else if (part.kind === 'number') {
      lintIndicator(part.indicator, part.measure, source, path, lint);
    }
  }
}

function lintIndicator(
  name: string,
  measure: ReportMeasure | null,
  { indicators }: FigureSource,
  path: Path,
  { report }: Lint,
): void {
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (!indicator) report(path, 'unknown-indicator', unknownName('indicator', name, Object.keys(indicators)));
  else if (measure !== null && !says(indicator, measure))
    report(
      path,
      'report-text',
      `{{${measure} '${name}'}} says nothing of a ${indicator.kind}: ${remedies[measure]}.`,
    );
}

const remedies: Readonly<Record<ReportMeasure, string>> = {
  n: 'use {{count}}',
  k: 'only shares and ratios have a numerator',
  count: 'use {{n}} for the cases it rests on',
  value: 'its value is a table, so show it as a figure',
  percent: 'use {{value}}, which writes it in its own unit',
  interval: 'it has no interval',
  population: 'use {{n}}',
};
const numbers: readonly string[] = ['mean', 'change', 'quantile', 'spread'];

function says(indicator: Indicator, measure: ReportMeasure): boolean {
  switch (measure) {
    case 'count':
      return indicator.kind === 'count';
    case 'k':
      return indicator.kind === 'proportion' || indicator.kind === 'ratio';
    case 'percent':
      if (indicator.kind === 'ratio') return indicator.as === 'share';
      return ![...numbers, 'count', 'distribution'].includes(indicator.kind);
    case 'value':
      return indicator.kind !== 'distribution';
    case 'interval':
      return indicator.kind !== 'count' && indicator.kind !== 'distribution';
    case 'n':
    case 'population':
      return true;
  }
}
