import { describe, expect, it } from '@jest/globals';
import { defineForm, type Profile } from '@kvalreg/declaration';
import { scoreForm } from '../forms/scoring/score-form.js';
import { planAnalysis } from '../analysis/plan-analysis.js';
import { surgeryPathway } from '../schedule/surgery-pathway.fixture.js';
import { painScale, visitForm } from '../forms/visit-form.fixture.js';
import { compileProfileReference, readProfileReference } from './profile-reference.js';
import { profileValues } from './profile-values.js';

const title = { en: 'Pain' };
const profile: Profile = {
  title,
  occasions: ['before', 'year1'],
  reference: 'before',
  scales: [
    { title, key: 'pain.mean', range: [0, 10], decimals: 1, better: 'lower' },
    { title, key: 'pain.now', range: [0, 10], decimals: 0, better: 'lower' },
  ],
};
const plan = planAnalysis('spine', 'surgery', surgeryPathway);

describe('profileValues', () => {
  const form = defineForm({
    version: '1',
    title,
    respondent: 'patient',
    items: {},
    instruments: { pain: painScale },
    pages: [{ id: 'only', title, fields: ['pain'] }],
  });
  const valuesOf = (answers: Record<string, number>) =>
    profileValues(profile, { form, answers, scores: scoreForm(form, answers) });

  it('are answers and stored scores, with the words of the bands where there are any', () => {
    expect(valuesOf({ 'pain.now': 3, 'pain.worst': 4 })).toEqual([
      { value: 3.5, category: expect.objectContaining({ en: expect.anything() }) },
      { value: 3, category: null },
    ]);
  });

  it('are unknown where something is missing, which is not zero', () => {
    expect(valuesOf({ 'pain.now': 0 })).toEqual([
      { value: null, category: null },
      { value: 0, category: null },
    ]);
  });
});

describe('the reference', () => {
  it('is read for all scales in one statement over the cases of its occasion', () => {
    const { sql, params } = compileProfileReference(plan, surgeryPathway, profile);
    expect(params).toEqual(['before']);
    expect(sql.match(/percentile_cont/gu)).toHaveLength(2);
    expect(sql).toContain('"pain__mean"');
    expect(sql).toContain(`join analysis."${plan.caseTable.table}"`);
    expect(Object.keys(visitForm.instruments)).toContain('pain');
  });

  it('says nothing of fewer than twenty', () => {
    const row = { n0: '19', q0: [1, 2, 3], n1: '20', q1: [1, 2, 3] };
    expect(readProfileReference(profile, row)).toEqual([null, { n: 20, low: 1, median: 2, high: 3 }]);
    expect(readProfileReference(profile, { n0: 0, q0: null, n1: 0, q1: null })).toEqual([null, null]);
  });

  it('refuses what the form does not have', () => {
    const wrong = { ...profile, scales: [{ ...profile.scales[0], key: 'pain.sum' }] } as Profile;
    expect(() => compileProfileReference(plan, surgeryPathway, wrong)).toThrow(/no "pain.sum"/u);
    expect(() => compileProfileReference(plan, surgeryPathway, { ...profile, reference: 'later' })).toThrow(
      RangeError,
    );
  });
});
