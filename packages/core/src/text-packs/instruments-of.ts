import type { Instrument, Register } from '@kvalreg/declaration';

/** Every instrument that the forms of a register hold, each as often as its settings differ. */
export function instrumentsOf(register: Register): readonly Instrument[] {
  const found = Object.values(register.pathways).flatMap(({ forms }) =>
    Object.values(forms).flatMap(({ instruments }) => Object.values(instruments)),
  );
  return [...new Set(found)];
}
