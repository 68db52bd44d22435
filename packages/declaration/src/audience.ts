/**
 * Who reads reports: clinics, those who run the register (office, holder), authorities, the public. What is for the
 * public is for everybody.
 */
export const audiences = ['clinic', 'office', 'authority', 'public'] as const;
export type Audience = (typeof audiences)[number];
