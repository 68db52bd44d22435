import type { Role } from './role.js';

/** Everything that a route may ask for. A route names exactly one with `@Requires`. */
export const actions = [
  'read-own-session', // who am I, which assignments do I hold
  'choose-assignment',
  'read-own-episodes', // the patient's own page
  'answer-own-form', // the patient, logged in or through a personal link
  'read-register', // declaration, units: no person
  'read-codes', // lists of diagnoses and procedures: no person
  'read-advice', // decisions from answers that are sent along: no person, nothing stored
  'read-work-list',
  'find-person', // look up by identifier
  'add-person',
  'open-episode',
  'read-episode', // timeline of one person
  'read-response', // one answered form or its draft
  'read-profile', // all scales of one person, beside what is usual
  'save-draft',
  'submit-response', // also the correction of an earlier answer, which needs a reason
  'issue-link', // personal link or code for a patient
  'print-paper', // forms to be sent out and filled in on paper
  'type-paper', // look up a returned paper by its code, and type it in
  'read-follow-ups', // who is due, overdue, answered
  'read-indicators', // aggregates, suppressed
  'read-report', // aggregates, suppressed
  'read-figure-persons', // who is behind a figure, and who was left out of it
  'read-releases', // figures that were frozen, and what has changed since
  'freeze-figures', // keep figures with their definition and data, and compute them again
  'read-models', // case-mix models and adjusted results of units, suppressed
  'fit-models',
  'subscribe-report', // have a report sent to oneself by e-mail
  'manage-subscriptions', // those of others, test runs, and who got what
  'import-responses',
  'export-responses',
  'read-feed', // of rows that come as files: how many there are, and when they came
  'import-feed',
  'export-feed',
  'read-filings', // figures that units file: a clinic its own, others what was signed
  'draft-filing', // fill in the figures of the own unit
  'submit-filing', // sign them
  'review-filing', // return, accept, publish, and say when units have a licence
  'manage-accounts', // accounts, assignments, API tokens
  'decide-own-participation', // the patient: object, or take a consent back
  'read-own-data', // the patient: everything that is kept, who has read it, a copy to take along
  'record-participation', // that a person was informed, agreed or objected
  'erase-person', // remove everything that a register holds of a person
  'make-extract', // a copy of everything for the person who asks for it
  'read-contacts', // addresses, and whether they reach the person
  'edit-contacts',
  'end-episode', // stop its follow-up, or take it up again
  'import-population', // deaths, moves and new numbers from a file
  'read-messages', // what was sent to whom, what will be, and what was skipped and why
  'manage-messages', // receipts, letters in batches, undelivered mail
  'pause-messages',
  'read-response-rates', // aggregates, suppressed
  'randomise', // draw the arm of a trial
  'read-trial', // counts of a trial by arm and stratum
  'use-free-list', // choose variables of the own clinic and export them
  'read-deliveries', // what was asked for, decided and handed out
  'request-delivery',
  'decide-delivery',
  'make-delivery', // hand out what was granted
  'break-glass', // reach, for a stated reason and a short while, what is otherwise closed
  'read-log', // who has done what: for those who must look after it
] as const;
export type Action = (typeof actions)[number];

/**
 * The rights table: what each role may do. What is not listed is refused.
 * Which rows a role reaches is the other half: `scopeOf` gives clinics their own unit and the rest the
 * register, and row-level security enforces it.
 */
export const rights: Readonly<Record<Role, readonly Action[]>> = {
  patient: [
    'read-own-session',
    'read-own-episodes',
    'answer-own-form',
    'read-codes',
    'decide-own-participation',
    'read-own-data',
  ],

  'clinic-staff': [
    'read-own-session',
    'choose-assignment',
    'read-register',
    'read-codes',
    'read-advice',
    'read-work-list',
    'find-person',
    'add-person',
    'open-episode',
    'read-episode',
    'read-response',
    'read-profile',
    'save-draft',
    'submit-response',
    'issue-link',
    'print-paper',
    'type-paper',
    'read-follow-ups',
    'read-indicators', // own clinic and the nation; other clinics only where the register publishes them
    'read-report',
    'read-figure-persons',
    'read-releases',
    'read-models',
    'subscribe-report',
    'import-responses', // rows of the own clinic; others are rejected line by line
    'export-responses', // rows of the own clinic
    'read-feed',
    'import-feed', // rows of the own clinic; others are rejected line by line
    'export-feed',
    'read-filings',
    'draft-filing',
    'record-participation',
    'read-contacts',
    'edit-contacts',
    'end-episode',
    'read-messages',
    'read-response-rates',
    'randomise',
    'use-free-list',
    'break-glass',
  ],

  // Follows up the clinic and reads its patients, but does not write: a leader who also registers
  // operations holds a second assignment, so that the log tells in which capacity it was done.
  'clinic-leader': [
    'read-own-session',
    'choose-assignment',
    'read-register',
    'read-codes',
    'read-advice',
    'read-work-list',
    'find-person',
    'read-episode',
    'read-response',
    'read-profile',
    'read-follow-ups',
    'read-indicators',
    'read-report',
    'read-figure-persons',
    'read-releases',
    'read-models',
    'subscribe-report',
    'export-responses',
    'read-feed',
    'export-feed',
    'read-filings',
    'draft-filing',
    'submit-filing', // answers for the figures of the clinic, which hold no patient
    'read-contacts',
    'read-messages',
    'pause-messages',
    'read-response-rates',
    'use-free-list',
    'read-log',
  ],

  // Runs the register for all clinics: chases follow-ups, types in paper answers, imports files.
  'register-office': [
    'read-own-session',
    'choose-assignment',
    'read-register',
    'read-codes',
    'read-advice',
    'read-work-list',
    'find-person',
    'add-person',
    'open-episode',
    'read-episode',
    'read-response',
    'read-profile',
    'save-draft',
    'submit-response',
    'issue-link',
    'print-paper',
    'type-paper',
    'read-follow-ups',
    'read-indicators',
    'read-report',
    'read-figure-persons',
    'read-releases',
    'freeze-figures',
    'read-models',
    'fit-models',
    'subscribe-report',
    'manage-subscriptions',
    'import-responses',
    'export-responses',
    'read-feed',
    'import-feed',
    'export-feed',
    'record-participation',
    'erase-person',
    'make-extract',
    'read-contacts',
    'edit-contacts',
    'end-episode',
    'import-population',
    'read-messages',
    'manage-messages',
    'pause-messages',
    'read-response-rates',
    'read-trial',
    'use-free-list',
    'read-deliveries',
    'request-delivery',
    'make-delivery',
    'break-glass',
    'read-log',
  ],

  // Answers for the register and its analyses; has no errand in a single patient's timeline.
  'register-holder': [
    'read-own-session',
    'choose-assignment',
    'read-register',
    'read-codes',
    'read-advice',
    'read-indicators',
    'read-report',
    'read-releases',
    'freeze-figures',
    'read-models',
    'fit-models',
    'subscribe-report',
    'export-responses', // coded by episode, without identifiers
    'read-feed',
    'export-feed',
    'read-response-rates',
    'read-trial',
    'read-deliveries',
    'request-delivery',
    'decide-delivery',
    'read-log',
  ],

  // Regions, agencies: aggregates only.
  authority: [
    'read-own-session',
    'choose-assignment',
    'read-register',
    'read-codes',
    'read-advice',
    'read-indicators',
    'read-report',
    'read-releases',
    'read-models',
    'subscribe-report',
    'read-filings',
    'review-filing',
    'read-response-rates',
  ],

  // Gives others their rights and therefore has none to patients' data, not even as aggregates.
  administrator: ['read-own-session', 'choose-assignment', 'read-register', 'manage-accounts'],
};

export function mayRole(role: Role, action: Action): boolean {
  return rights[role].includes(action);
}
