import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidConfigError } from '../platform/config.js';
import { loadAccessConfig } from './access-config.js';
import { profiles } from './claims/known-profiles.js';

function problems(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadAccessConfig(environment);
  } catch (error) {
    if (error instanceof InvalidConfigError) return error.problems;
    throw error;
  }
  return [];
}
const mapping = {
  title: 'Hospital',
  scope: 'openid profile',
  claims: { unit: ['orgUnit'] },
  level: { otherwise: 3 },
  twoFactors: { always: true },
};

describe('the settings of access', () => {
  it('ask everybody for level 3 where nothing is set, and patients log in as staff do', () => {
    const usual = loadAccessConfig({});
    expect(usual.requiredLevels).toMatchObject({ patient: 3, 'clinic-staff': 3, administrator: 3 });
    expect(loadAccessConfig({ OIDC_PROFILE: 'siths' }).mappings).toEqual({
      staff: profiles.siths,
      patient: profiles.siths,
    });
    const both = loadAccessConfig({ OIDC_PROFILE: 'siths', OIDC_PATIENT_PROFILE: 'freja' });
    expect(both.mappings.patient.title).toBe('Freja');
  });
  it('take a level of a role', () => {
    expect(loadAccessConfig({ KVALREG_ASSURANCE: 'authority=2, patient=4' }).requiredLevels).toMatchObject({
      authority: 2,
      patient: 4,
      'clinic-staff': 3,
    });
  });
  it('take a mapping as JSON or as a file', () => {
    const text = JSON.stringify(mapping);
    const file = join(mkdtempSync(join(tmpdir(), 'mapping-')), 'mapping.json');
    writeFileSync(file, text);
    for (const setting of [text, file]) {
      expect(loadAccessConfig({ OIDC_MAPPING: setting }).mappings.staff).toMatchObject({
        title: 'Hospital',
        claims: { subject: ['sub'], unit: ['orgUnit'] },
        level: { claim: 'acr', otherwise: 3 },
      });
    }
  });
  it('say everything that is wrong at once, and what to do', () => {
    const { title: _, ...untitled } = mapping;
    const found = problems({
      OIDC_PROFILE: 'sits',
      OIDC_PATIENT_MAPPING: JSON.stringify({
        ...untitled,
        scope: 'profile',
        level: { values: { gold: 5 } },
        extra: 1,
      }),
      KVALREG_ASSURANCE: 'nurse=3 patient=9',
      KVALREG_REQUESTS_PER_MINUTE: 'many',
    });
    expect(found.join('\n')).toMatchInlineSnapshot(`
     "OIDC_PROFILE: "sits" is not known; it is one of generic, siths, helseid, bankid, freja, id-porten
     OIDC_PATIENT_MAPPING title: Write what people call this log-in
     OIDC_PATIENT_MAPPING scope: It must hold openid, for instance "openid profile"
     OIDC_PATIENT_MAPPING level.values.gold: It must be a level: 0, 1, 2, 3 or 4
     OIDC_PATIENT_MAPPING: Unrecognized key: "extra"
     KVALREG_ASSURANCE: "nurse=3" must be a role and a level of 0 to 4, for instance authority=2; roles are patient, clinic-staff, clinic-leader, register-office, register-holder, authority, administrator
     KVALREG_ASSURANCE: "patient=9" must be a role and a level of 0 to 4, for instance authority=2; roles are patient, clinic-staff, clinic-leader, register-office, register-holder, authority, administrator
     KVALREG_REQUESTS_PER_MINUTE: It must be a whole number from 1, for instance 1200"
    `);
  });
  it('refuse two answers to one question, a missing file and what is not JSON', () => {
    expect(problems({ OIDC_PROFILE: 'siths', OIDC_MAPPING: '{}' })).toEqual([
      'OIDC_MAPPING: Set either it or OIDC_PROFILE, not both',
    ]);
    expect(problems({ OIDC_MAPPING: '/no/such/file.json' })[0]).toContain('The file cannot be read');
    expect(problems({ OIDC_MAPPING: '{title' })[0]).toContain('It is not JSON');
  });
});
