import {
  eq5d3l,
  eqVas,
  globalAssessment,
  nrsBack,
  nrsLeg,
  odi,
  satisfactionSwespine,
  uk3lTtoDolan1997,
} from '@kvalreg/instruments';

/** Answered before surgery and at every follow-up. EQ-5D is valued with the UK set, as in the published reports. */
export const outcomeInstruments = {
  nrsBack,
  nrsLeg,
  odi,
  eq5d: eq5d3l({ valueSet: uk3lTtoDolan1997 }),
  eqVas,
};

/** Answered at follow-up only: the patient's own comparison with before surgery. */
export const resultInstruments = {
  gaBack: globalAssessment({ site: 'back' }),
  gaLeg: globalAssessment({ site: 'leg' }),
  satisfaction: satisfactionSwespine,
};
