import { instrumentsOf } from '@kvalreg/core';
import type { Instrument } from '@kvalreg/declaration';
import { wordingVersion } from '@kvalreg/engine';
import { instrumentById, instrumentIds } from '@kvalreg/instruments';
import { plugins } from '@kvalreg/server/plugins';
import { unknownName } from '../../cli-error.js';
import { findRegister } from '../../registers.js';

/** The instruments that a register uses; without one those of all registers, and of the others that ship. */
export function instrumentsFor(registerId: string | undefined): readonly Instrument[] {
  if (registerId !== undefined) return instrumentsOf(findRegister(registerId).register);
  const used = plugins.flatMap(({ register }) => instrumentsOf(register));
  const unused = instrumentIds.filter((id) => !used.some((instrument) => instrument.id === id));
  return [...used, ...unused.map((id) => instrumentById(id))];
}

/** An instrument in each form that it takes by the settings of registers, in the newest version. */
export function instrumentForms(
  id: string,
  registerId: string | undefined,
): readonly [Instrument, ...Instrument[]] {
  const all = instrumentsFor(registerId);
  const own = all.filter((instrument) => instrument.id === id);
  const [newest] = own.toSorted((a, b) =>
    wordingVersion(b).localeCompare(wordingVersion(a), 'en', { numeric: true }),
  );
  if (!newest) throw unknownName('instrument', id, [...new Set(all.map((instrument) => instrument.id))]);
  const version = wordingVersion(newest);
  return [newest, ...own.filter((each) => each !== newest && wordingVersion(each) === version)];
}
