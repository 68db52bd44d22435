import { createHmac, randomBytes } from 'node:crypto';
import type { PseudoRandom } from '@kvalreg/engine';
import { z } from 'zod';
import { createSeal, type Seal } from '../access/login/seal.js';
import { deriveKey } from '../platform/derive-key.js';

/** Which trial of which pathway of which register. */
export interface TrialPlace {
  readonly registerId: string;
  readonly pathway: string;
  readonly trial: string;
}
const seedLength = 32;
const sealed = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/**
 * The secrets of trials. A seed is drawn once for each trial and kept sealed, so that neither the database alone nor the
 * key alone tells a list; what it is mixed with also holds it to its own trial.
 */
export class TrialSecrets {
  private readonly seal: Seal;
  private readonly listKey: Uint8Array;

  constructor(identityKey: Uint8Array) {
    this.seal = createSeal(identityKey, 'trial seed');
    this.listKey = deriveKey(identityKey, 'trial lists');
  }

  newSeed({ registerId, pathway, trial }: TrialPlace): string {
    return this.seal.close(
      JSON.stringify([registerId, pathway, trial, randomBytes(seedLength).toString('hex')]),
    );
  }

  /** What the lists of a trial are made from. Throws when the seed is of another trial or another installation. */
  random({ registerId, pathway, trial }: TrialPlace, sealedSeed: string): PseudoRandom {
    const opened = this.seal.open(sealedSeed);
    const parsed = opened === null ? null : sealed.safeParse(JSON.parse(opened));
    const [ofRegister, ofPathway, ofTrial, seed] = parsed?.success ? parsed.data : [];
    if (seed === undefined || ofRegister !== registerId || ofPathway !== pathway || ofTrial !== trial) {
      throw new Error('the seed of the trial was not made by this installation for this trial');
    }
    const key = createHmac('sha256', this.listKey).update(Buffer.from(seed, 'hex')).digest();
    const own = JSON.stringify([registerId, pathway, trial]);
    return (label) => createHmac('sha256', key).update(`${own} ${label}`).digest();
  }
}
