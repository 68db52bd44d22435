import type { Form } from '../../form.js';
import { scalarTypeOf } from '../../item.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { unknownName } from '../lint-name.js';
import { formScope, knownScope } from '../scope.js';
import { circles } from './lint-visibility.js';

/** Every calculated item has its calculation, of its type, and none depends on itself, not even through what is shown. */
export function lintCalculations(form: Form, path: Path, lint: Lint, areConditionsSound: boolean): void {
  const calculations = form.calculations ?? {};
  const calculated = Object.entries(form.items).flatMap(([name, { kind }]) =>
    kind === 'calculated' ? [name] : [],
  );
  for (const name of calculated.filter((item) => !Object.hasOwn(calculations, item))) {
    lint.report(
      [...path, 'items', name],
      'calculation',
      `"${name}" is calculated: say how in calculations.${name}.`,
    );
  }
  const scope = formScope(form);
  const sound = Object.entries(calculations).map(([name, value]) => {
    const at = [...path, 'calculations', name];
    const item = Object.hasOwn(form.items, name) ? form.items[name] : undefined;
    if (item?.kind !== 'calculated') {
      lint.report(at, 'unknown-item', unknownName('calculated item', name, calculated));
      return false;
    }
    return lintExpression(value, scope, item.type, at, lint);
  });
  if (sound.includes(false) || !areConditionsSound) return;
  for (const circle of circles([calculations, form.visibleIf])) {
    // A circle of conditions alone is reported as such.
    if (!circle.some((name) => Object.hasOwn(calculations, name))) continue;
    lint.report(
      [...path, 'calculations', circle.find((name) => Object.hasOwn(calculations, name)) ?? ''],
      'calculation-cycle',
      `What is calculated depends on itself: ${circle.join(' → ')}. Remove one of the steps.`,
    );
  }
}

/** What is filled in beforehand has the type of its item and reads only what is known by then. */
export function lintPrefill(form: Form, path: Path, lint: Lint): void {
  for (const [name, value] of Object.entries(form.prefill ?? {})) {
    const at = [...path, 'prefill', name];
    const item = Object.hasOwn(form.items, name) ? form.items[name] : undefined;
    if (!item || item.kind === 'calculated') {
      const fillable = Object.entries(form.items).filter(([, { kind }]) => kind !== 'calculated');
      lint.report(
        at,
        'unknown-item',
        unknownName(
          'item to fill in',
          name,
          fillable.map(([key]) => key),
        ),
      );
      continue;
    }
    lintExpression(value, knownScope(form), scalarTypeOf(item), at, lint);
  }
}
