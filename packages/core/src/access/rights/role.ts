/** Under which hat a person works. Several may be held; one is worked under at a time. */
export const roles = [
  'patient',
  'clinic-staff',
  'clinic-leader',
  'register-office',
  'register-holder',
  'authority',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Roles that belong to one clinic and see persons of that clinic only. */
export const clinicRoles: readonly Role[] = ['clinic-staff', 'clinic-leader'];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
