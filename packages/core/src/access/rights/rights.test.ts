import { describe, expect, it } from '@jest/globals';
import type { Principal, StaffPrincipal } from '../principal.js';
import { actionsOf, may } from './may.js';
import { actions, rights } from './rights.js';
import { roles, type Role } from './role.js';

const staff = (role: Exclude<Role, 'patient'> | null): StaffPrincipal => {
  const assignment = role && { id: 'a', role, registerId: 'spine', unitId: 'clinic-a', unitName: 'Clinic A' };
  return {
    kind: 'staff',
    userId: 'u',
    name: 'U',
    assignment,
    assignments: assignment ? [assignment] : [],
    via: 'session',
  };
};

describe('the rights table', () => {
  it('has a row for every role, without repetition', () => {
    expect(Object.keys(rights).sort()).toEqual([...roles].sort());
    for (const role of roles) expect(new Set(rights[role]).size).toBe(rights[role].length);
  });

  it('gives every action to somebody', () => {
    expect(actions.filter((action) => !roles.some((role) => rights[role].includes(action)))).toEqual([]);
  });

  it('shows single patients to nobody but clinics and the register office', () => {
    for (const action of [
      'find-person',
      'read-episode',
      'read-response',
      'read-work-list',
      'read-follow-ups',
    ] as const) {
      expect(roles.filter((role) => rights[role].includes(action)).sort()).toEqual([
        'clinic-leader',
        'clinic-staff',
        'register-office',
      ]);
    }
  });

  it('lets nobody write but clinic staff and the register office, apart from the patient herself', () => {
    for (const action of [
      'add-person',
      'open-episode',
      'save-draft',
      'submit-response',
      'import-responses',
      'issue-link',
    ] as const) {
      expect(roles.filter((role) => rights[role].includes(action)).sort()).toEqual([
        'clinic-staff',
        'register-office',
      ]);
    }
    expect(roles.filter((role) => rights[role].includes('answer-own-form'))).toEqual(['patient']);
  });

  it('keeps those who give rights away from what the rights are for', () => {
    expect(actionsOf(staff('administrator'))).toEqual([
      'read-own-session',
      'choose-assignment',
      'read-register',
      'manage-accounts',
    ]);
  });
});

describe('may', () => {
  it('gives nothing to somebody who is not logged in', () => {
    expect(actionsOf({ kind: 'anonymous' })).toEqual([]);
  });
  it('lets somebody without a chosen assignment choose one, and nothing else', () => {
    expect(actionsOf(staff(null))).toEqual(['read-own-session', 'choose-assignment']);
  });
  it('opens one form, and not the own page, to a patient who came by a link', () => {
    const patient: Principal = {
      kind: 'patient',
      personId: 'p',
      name: null,
      link: { id: 'l', episodeId: 'e', occasion: 'year1' },
    };
    expect(actionsOf(patient)).toEqual(['answer-own-form']);
    expect(may({ kind: 'patient', personId: 'p', name: null }, 'read-own-episodes')).toBe(true);
  });
});
