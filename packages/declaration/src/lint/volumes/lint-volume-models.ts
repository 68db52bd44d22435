import { figureSourcesOf, type Register } from '../../register.js';
import type { VolumeModel } from '../../volume-model.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';

export function lintVolumeModels(register: Register, lint: Lint): void {
  for (const [name, model] of Object.entries(register.volumeModels ?? {})) {
    const at = ['volumeModels', name];
    lintName('key', name, at, lint);
    lintText(model.title, [...at, 'title'], lint);
    lintText(model.intro, [...at, 'intro'], lint);
    lintSteps(register, model, [...at, 'steps'], lint);
  }
}

function lintSteps(register: Register, { steps }: VolumeModel, path: Path, lint: Lint): void {
  if (steps.filter(({ count }) => count).length < 2)
    lint.report(
      path,
      'volume-step',
      'Fewer than two steps are counted: there is nothing to set against the model.',
    );
  const sources = figureSourcesOf(register);
  steps.forEach(({ title, model, count }, index) => {
    const at = [...path, index];
    lintText(title, [...at, 'title'], lint);
    if (!(model > 0))
      lint.report([...at, 'model'], 'volume-step', `model is ${model}: write a number above 0.`);
    if (!count) return;
    const source = Object.hasOwn(sources, count.source) ? sources[count.source] : undefined;
    if (!source) {
      lint.report(
        [...at, 'count', 'source'],
        'volume-step',
        unknownName('source', count.source, Object.keys(sources)),
      );
      return;
    }
    const indicator = Object.hasOwn(source.indicators, count.indicator)
      ? source.indicators[count.indicator]
      : undefined;
    if (!indicator) {
      lint.report(
        [...at, 'count', 'indicator'],
        'unknown-indicator',
        unknownName('indicator', count.indicator, Object.keys(source.indicators)),
      );
    } else if (indicator.kind !== 'count' || indicator.basis === 'snapshot') {
      lint.report(
        [...at, 'count', 'indicator'],
        'volume-step',
        `"${count.indicator}" does not count what happened in a year: use an indicator of kind count, by index date.`,
      );
    }
  });
}
