const minute = 60_000;

/** A session ends by itself after half an hour without a request: screens in clinics are left unattended. */
export const idleTime = 30 * minute;

/** And at the latest after a long working day, however busy. */
export const longestTime = 600 * minute;

/** "Last seen" is written at most once a minute, to spare a write for every request. */
export const seenEvery = minute;

/** Sent by pages that ask by themselves, without anybody doing anything. */
export const unattendedHeader = 'kvalreg-unattended';
