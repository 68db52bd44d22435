import type { Trial } from '@kvalreg/declaration';

/** What the lists of a trial follow from beside its secret: once the first place is given, none of it may change. */
export interface TrialDesign {
  readonly arms: readonly { readonly code: string; readonly ratio: number }[];
  readonly blocks: readonly number[];
  readonly byUnit: boolean;
  readonly strata: readonly { readonly name: string; readonly codes: readonly string[] }[];
}

export function designOf({ arms, blocks, byUnit, strata }: Trial): TrialDesign {
  return {
    arms: arms.map(({ code, ratio }) => ({ code, ratio })),
    blocks,
    byUnit: byUnit === true,
    strata: Object.entries(strata).map(([name, { options }]) => ({
      name,
      codes: options.map(({ code }) => code),
    })),
  };
}
