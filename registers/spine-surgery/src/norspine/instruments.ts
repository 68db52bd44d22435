import {
  benefitNorspine,
  ems,
  eq5d3l,
  eq5d5l,
  eqVas,
  ndi,
  nrsArm,
  nrsBack,
  nrsLeg,
  nrsNeck,
  odi,
  satisfactionNorspine,
  uk3lTtoDolan1997,
  uk5lCrosswalkVanHout2012,
} from '@kvalreg/instruments';

/**
 * Answered before and after surgery of the lower back. The register does not state how it values EQ-5D-5L. The crosswalk
 * to the British set is our choice: it alone can be compared with the neck, and with the back before the five levels came.
 */
export const lumbarInstruments = {
  nrsBack,
  nrsLeg,
  odi,
  eq5d: eq5d5l({ valueSet: uk5lCrosswalkVanHout2012 }),
  eqVas,
};

/** Answered before and after surgery of the neck. Stored values of the register agree with the British set of 1997. */
export const cervicalInstruments = {
  nrsNeck,
  nrsArm,
  ndi,
  ems,
  eq5d: eq5d3l({ valueSet: uk3lTtoDolan1997 }),
  eqVas,
};

/** Answered after surgery only. */
export const resultInstruments = { benefit: benefitNorspine, satisfaction: satisfactionNorspine };
