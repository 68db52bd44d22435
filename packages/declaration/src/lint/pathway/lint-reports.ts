import { dimensionsOf, type FigureSource } from '../../figure-source.js';
import type { Figure } from '../../report.js';
import { figuresOfTab } from '../../report-parts.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { lintChart, lintChartKind } from './lint-chart.js';
import { lintAudiences, lintReportText } from './lint-report-parts.js';
import { lintPool, lintUnitCriterion } from './lint-unit-figures.js';

export function lintReports(pathway: FigureSource, path: Path, lint: Lint): void {
  for (const [name, report] of Object.entries(pathway.reports)) {
    const at = [...path, 'reports', name];
    lintName('key', name, at, lint);
    lintText(report.title, [...at, 'title'], lint);
    lintUnitCriterion(report, pathway, at, lint);
    report.filters.forEach((filter, index) =>
      lintDimension(filter, pathway, [...at, 'filters', index], lint),
    );
    lintUnique(report.filters, 'Filter', [...at, 'filters'], lint);
    lintUnique(
      report.tabs.map(({ id }) => id),
      'Tab',
      [...at, 'tabs'],
      lint,
    );
    if (report.tabs.length === 0) lint.report([...at, 'tabs'], 'empty', 'The report has no tabs.');
    report.tabs.forEach((tab, index) => {
      const tabPath = [...at, 'tabs', index];
      lintName('id', tab.id, [...tabPath, 'id'], lint);
      lintText(tab.title, [...tabPath, 'title'], lint);
      lintAudiences(tab.for, [...tabPath, 'for'], lint);
      lintReportText(tab.text, pathway, [...tabPath, 'text'], lint);
      if (figuresOfTab(tab).length === 0)
        lint.report([...tabPath, 'figures'], 'empty', `Tab "${tab.id}" has no figures.`);
      lintFigures(tab.figures, pathway, tabPath, lint);
      tab.sections?.forEach((section, position) => {
        const sectionPath = [...tabPath, 'sections', position];
        lintText(section.heading, [...sectionPath, 'heading'], lint);
        lintAudiences(section.for, [...sectionPath, 'for'], lint);
        lintReportText(section.text, pathway, [...sectionPath, 'text'], lint);
        if (section.figures.length === 0 && section.text === undefined)
          lint.report(sectionPath, 'empty', 'The section has neither a text nor figures.');
        lintFigures(section.figures, pathway, sectionPath, lint);
      });
    });
  }
}

/** A dimension that is declared or built in. */
export function lintDimension(name: string, source: FigureSource, path: Path, { report }: Lint): boolean {
  const known = dimensionsOf(source);
  const exists = known.includes(name);
  if (!exists) report(path, 'unknown-dimension', unknownName('dimension', name, known));
  return exists;
}

function lintFigures(figures: readonly Figure[], pathway: FigureSource, path: Path, lint: Lint): void {
  figures.forEach((figure, position) => {
    const at = [...path, 'figures', position];
    lintAudiences(figure.for, [...at, 'for'], lint);
    lintFigure(figure, pathway, at, lint);
  });
}

function lintFigure(figure: Figure, pathway: FigureSource, path: Path, lint: Lint): void {
  lintText(figure.title, [...path, 'title'], lint);
  lintPool(figure, path, lint);
  if (figure.by !== undefined) lintDimension(figure.by, pathway, [...path, 'by'], lint);
  if (figure.across !== undefined) lintDimension(figure.across, pathway, [...path, 'across'], lint);
  lintChart(figure, path, lint);
  if (figure.indicators.length === 0)
    lint.report([...path, 'indicators'], 'empty', 'The figure shows no indicators.');
  figure.indicators.forEach((name, index) => {
    const at = [...path, 'indicators', index];
    const indicator = Object.hasOwn(pathway.indicators, name) ? pathway.indicators[name] : undefined;
    if (!indicator) {
      lint.report(at, 'unknown-indicator', unknownName('indicator', name, Object.keys(pathway.indicators)));
    } else lintChartKind(figure.chart, name, indicator, at, lint);
  });
}
