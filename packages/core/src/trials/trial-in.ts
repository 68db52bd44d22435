import type { Pathway, Trial } from '@kvalreg/declaration';
import { NotFoundError } from '../platform/errors/domain-error.js';

/** A declared trial of a pathway. */
export function trialIn({ trials = {} }: Pathway, name: string): Trial {
  const trial = Object.hasOwn(trials, name) ? trials[name] : undefined;
  if (trial) return trial;
  throw new NotFoundError('unknown-trial', `There is no trial "${name.slice(0, 40)}" here.`, {
    trials: Object.keys(trials),
  });
}
