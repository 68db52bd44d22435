import { describe, expect, it } from '@jest/globals';
import type { Assignment } from '../principal.js';
import { usualLevels } from './level.js';
import { usableAssignments, whyNoneUsable, type StaffLogin } from './usable-assignments.js';

const at = (role: Assignment['role'], unitId: string | null): Assignment => ({
  id: `${role} ${unitId ?? ''}`,
  role,
  registerId: 'knee',
  unitId,
  unitName: unitId,
});
const north = at('clinic-staff', 'north');
const south = at('clinic-leader', 'south');
const office = at('register-office', null);
const administrator: Assignment = { ...at('administrator', null), registerId: null };
const all = [north, south, office, administrator];
const sure: StaffLogin = { via: 'provider', level: 3, twoFactors: true, unitIds: null };

describe('assignments after a log-in', () => {
  it('are all usable where it was sure and named no unit', () => {
    expect(usableAssignments(all, sure, usualLevels)).toEqual(all);
    expect(whyNoneUsable(all, sure, usualLevels)).toBeNull();
  });
  it('at clinics are those of the chosen commission; those of whole registers are held at no unit', () => {
    expect(usableAssignments(all, { ...sure, unitIds: ['north'] }, usualLevels)).toEqual([
      north,
      office,
      administrator,
    ]);
    expect(usableAssignments(all, { ...sure, unitIds: [] }, usualLevels)).toEqual([office, administrator]);
    expect(whyNoneUsable([south], { ...sure, unitIds: ['north'] }, usualLevels)?.reason).toBe('other-unit');
  });
  it('need the level of their role', () => {
    const levels = { ...usualLevels, 'register-office': 2 } as const;
    expect(usableAssignments(all, { ...sure, level: 2 }, levels)).toEqual([office]);
    expect(whyNoneUsable([north], { ...sure, level: 2 }, usualLevels)).toEqual({
      reason: 'level-too-low',
      level: 3,
    });
  });
  it('are never usable with one factor, not even to be told that there are none', () => {
    const one = { ...sure, level: 4, twoFactors: false } as const;
    expect(usableAssignments(all, one, usualLevels)).toEqual([]);
    expect(whyNoneUsable([], one, usualLevels)?.reason).toBe('one-factor');
  });
  it('are those of an administrator and no others for one who logs in here', () => {
    const local: StaffLogin = { via: 'local', level: 2, twoFactors: true, unitIds: null };
    expect(usableAssignments(all, local, usualLevels)).toEqual([administrator]);
  });
});
