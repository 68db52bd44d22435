import { describe, expect, it } from '@jest/globals';
import type { Principal, StaffPrincipal } from '../principal.js';
import type { Role } from './role.js';
import { scopeOf } from './scope-of.js';

const staff = (
  role: Exclude<Role, 'patient'>,
  registerId: string | null,
  unitId: string | null,
): StaffPrincipal => {
  const assignment = { id: 'a', role, registerId, unitId, unitName: null };
  return { kind: 'staff', userId: 'u', name: 'U', assignment, assignments: [assignment], via: 'session' };
};
const codeOf = (principal: Principal, register = 'spine'): unknown => {
  try {
    return scopeOf(principal, register);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
};

describe('scopeOf', () => {
  it.each(['clinic-staff', 'clinic-leader'] as const)('gives %s the rows of the own clinic', (role) => {
    const principal = staff(role, 'spine', 'clinic-a');
    expect(scopeOf(principal, 'spine')).toEqual({
      registerId: 'spine',
      level: 'unit',
      unitId: 'clinic-a',
      principal,
    });
  });
  it.each(['register-office', 'register-holder', 'authority'] as const)('gives %s the register', (role) => {
    const principal = staff(role, 'spine', null);
    expect(scopeOf(principal, 'spine')).toEqual({ registerId: 'spine', level: 'register', principal });
  });
  it('gives the program itself the register', () => {
    expect(scopeOf({ kind: 'system', name: 'seed' }, 'spine')).toMatchObject({ level: 'register' });
  });
  it('refuses an assignment in another register, whatever the role', () => {
    expect(codeOf(staff('register-office', 'hip', null))).toBe('other-register');
    expect(codeOf(staff('clinic-staff', 'hip', 'clinic-a'))).toBe('other-register');
  });
  it('refuses a register that is merely held, but not chosen', () => {
    const principal = staff('clinic-staff', 'hip', 'clinic-a');
    const held = {
      id: 'b',
      role: 'register-office',
      registerId: 'spine',
      unitId: null,
      unitName: null,
    } as const;
    expect(codeOf({ ...principal, assignments: [...principal.assignments, held] })).toBe('other-register');
    expect(codeOf({ ...principal, assignment: null, assignments: [held] })).toBe('no-assignment-chosen');
  });
  it('refuses administrators, of the installation and of this very register', () => {
    expect(codeOf(staff('administrator', null, null))).toBe('no-clinical-access');
    expect(codeOf(staff('administrator', 'spine', null))).toBe('no-clinical-access');
  });
  it('never widens a clinic without a unit to the register', () => {
    expect(codeOf(staff('clinic-staff', 'spine', null))).toBe('no-unit');
  });
  it('refuses patients and strangers', () => {
    expect(codeOf({ kind: 'patient', personId: 'p', name: null })).toBe('not-for-patients');
    expect(codeOf({ kind: 'anonymous' })).toBe('not-logged-in');
  });
});
