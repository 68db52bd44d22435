/** Somebody who asks in a measurement: of one clinic, or without one of the register office. */
export function scopeOf(role, unit) {
  const assignment = { id: 'bench', role, registerId: 'swespine', unitId: unit, unitName: unit };
  const principal = {
    kind: 'staff',
    userId: 'bench',
    name: 'Bench',
    assignment,
    assignments: [assignment],
    via: 'session',
  };
  return { registerId: 'swespine', level: unit === null ? 'register' : 'unit', unitId: unit, principal };
}

export const officeScope = scopeOf('register-office', null);
