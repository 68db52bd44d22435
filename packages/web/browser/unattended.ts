/** Sent with what a page asks by itself: a screen that is left alone must not stay logged in for that. */
export const unattended = { 'kvalreg-unattended': '1' } as const;
