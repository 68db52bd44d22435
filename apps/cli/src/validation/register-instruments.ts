import { instrumentsOf } from '@kvalreg/core';
import type { RegisterInstrument, TriedSubject } from '@kvalreg/rendering';
import { plugins } from '@kvalreg/server/plugins';

/** Every instrument that a register of this installation counts scores of, with how many cases its version has. */
export function registerInstruments(tried: readonly TriedSubject[]): readonly RegisterInstrument[] {
  return plugins.flatMap(({ register }) => {
    const scored = instrumentsOf(register).filter(({ scores }) => Object.keys(scores).length > 0);
    const distinct = new Map(
      scored.map((instrument) => [`${instrument.id} ${instrument.version}`, instrument]),
    );
    return [...distinct.values()].map(({ id, version }) => ({
      register: register.id,
      instrument: id,
      version,
      cases: tried.find((one) => one.name === id && one.version === version)?.cases ?? 0,
    }));
  });
}
