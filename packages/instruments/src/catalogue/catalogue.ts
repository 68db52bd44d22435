import type { Instrument } from '@kvalreg/declaration';
import { eq5d3l } from '../quality-of-life/eq5d/eq5d-3l.js';
import { eq5d3lValueSets, uk3lTtoDolan1997 } from '../quality-of-life/eq5d/value-sets-3l.js';
import { eqVas } from '../quality-of-life/eq-vas.js';
import { globalAssessment } from '../outcome/global-assessment.js';
import { nrsBack, nrsLeg } from '../pain/numeric-rating-scale.js';
import { odiWith } from '../function/oswestry-disability-index.js';
import { satisfactionSwespine } from '../outcome/satisfaction-swespine.js';

/** Choices that a register makes when it adopts an instrument. */
export interface InstrumentSettings {
  /** ODI: how many of the ten items must be answered; 9 when left out. */
  readonly minAnswered?: number;
  /** EQ-5D: id of the value set; the United Kingdom's (Dolan 1997) when left out. */
  readonly valueSet?: string;
}

const catalogue: Readonly<Record<string, (settings: InstrumentSettings) => Instrument>> = {
  'nrs-back': () => nrsBack,
  'nrs-leg': () => nrsLeg,
  odi: ({ minAnswered = 9 }) => odiWith({ minAnswered }),
  eq5d3l: ({ valueSet = uk3lTtoDolan1997.id }) => eq5d3l({ valueSet: valueSetById(valueSet) }),
  eqvas: () => eqVas,
  ga: () => globalAssessment(),
  'ga-back': () => globalAssessment({ site: 'back' }),
  'ga-leg': () => globalAssessment({ site: 'leg' }),
  'ga-neck': () => globalAssessment({ site: 'neck' }),
  'ga-arm': () => globalAssessment({ site: 'arm' }),
  'satisfaction-se': () => satisfactionSwespine,
};

/** Ids of the instruments that ship, in the order they are listed. */
export const instrumentIds: readonly string[] = Object.keys(catalogue);

/** An instrument by its id. Throws a `RangeError` that names the known ids, or the known value sets. */
export function instrumentById(id: string, settings: InstrumentSettings = {}): Instrument {
  const build = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
  if (!build) throw new RangeError(`Unknown instrument "${id}". Known: ${instrumentIds.join(', ')}.`);
  return build(settings);
}

function valueSetById(id: string) {
  const valueSet = Object.hasOwn(eq5d3lValueSets, id) ? eq5d3lValueSets[id] : undefined;
  if (!valueSet)
    throw new RangeError(`Unknown value set "${id}". Known: ${Object.keys(eq5d3lValueSets).join(', ')}.`);
  return valueSet;
}
