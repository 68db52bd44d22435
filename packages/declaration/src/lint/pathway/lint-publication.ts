import { builtInDimensions } from '../../dimension.js';
import type { FigureSource } from '../../figure-source.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintLimits } from '../lint-limits.js';
import { lintUnique, unknownName } from '../lint-name.js';
import { lintDimension } from './lint-reports.js';

/** What anyone may see, with limits that withhold small numbers. */
export function lintPublication(pathway: FigureSource, path: Path, lint: Lint): void {
  const { publication } = pathway;
  if (!publication) return;
  const at = [...path, 'publication'];
  if (publication.indicators.length === 0)
    lint.report([...at, 'indicators'], 'empty', 'Nothing is published: name an indicator.');
  lintUnique(publication.indicators, 'Indicator', [...at, 'indicators'], lint);
  publication.indicators.forEach((name, index) => {
    const indicator = Object.hasOwn(pathway.indicators, name) ? pathway.indicators[name] : undefined;
    if (!indicator) {
      lint.report(
        [...at, 'indicators', index],
        'unknown-indicator',
        unknownName('indicator', name, Object.keys(pathway.indicators)),
      );
    }
  });
  lintLimits(publication, at, lint);
  lintSelection(pathway, at, lint);
}

function lintSelection(pathway: FigureSource, path: Path, lint: Lint): void {
  const selection = pathway.publication?.selection;
  if (!selection) return;
  const at = [...path, 'selection'];
  if (!lintDimension(selection.dimension, pathway, [...at, 'dimension'], lint)) return;
  if ((builtInDimensions as readonly string[]).includes(selection.dimension)) {
    lint.report(
      [...at, 'dimension'],
      'unknown-dimension',
      `Publication is by unit and year already: select by a declared dimension.`,
    );
    return;
  }
  if (selection.codes.length === 0) lint.report([...at, 'codes'], 'empty', 'The selection names no codes.');
  const known = (pathway.dimensions[selection.dimension]?.options ?? []).map(({ code }) => code);
  selection.codes.forEach((code, index) => {
    if (!known.includes(code))
      lint.report(
        [...at, 'codes', index],
        'unknown-option',
        unknownName(`code of ${selection.dimension}`, code, known),
      );
  });
}
