import type { Instrument } from '../instrument.js';
import type { Register } from '../register.js';
import type { Lint, Path } from './declaration-problem.js';

/** An instrument is one and the same wherever the register uses it: else its scores could not be compared. */
export function lintInstrumentVersions(register: Register, { report }: Lint): void {
  const first = new Map<string, { readonly instrument: Instrument; readonly path: Path }>();
  for (const { instrument, path } of instrumentsOf(register)) {
    const earlier = first.get(instrument.id);
    if (!earlier) first.set(instrument.id, { instrument, path });
    else if (earlier.instrument.version !== instrument.version) {
      report(
        path,
        'instrument-versions',
        `Instrument "${instrument.id}" has version ${instrument.version} here and ${earlier.instrument.version} in ${earlier.path.join('.')}: use one.`,
      );
    } else if (JSON.stringify(earlier.instrument) !== JSON.stringify(instrument)) {
      report(
        path,
        'instrument-versions',
        `Instrument "${instrument.id}" ${instrument.version} differs from the one in ${earlier.path.join('.')}: use the same, or another version.`,
      );
    }
  }
}

function instrumentsOf(
  register: Register,
): readonly { readonly instrument: Instrument; readonly path: Path }[] {
  return Object.entries(register.pathways).flatMap(([pathwayName, { forms }]) =>
    Object.entries(forms).flatMap(([formName, { instruments }]) =>
      Object.entries(instruments).map(([name, instrument]) => ({
        instrument,
        path: ['pathways', pathwayName, 'forms', formName, 'instruments', name],
      })),
    ),
  );
}
