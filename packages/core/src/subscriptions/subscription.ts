import type { Language } from '@kvalreg/declaration';
import type { Role } from '../access/rights/role.js';
import type { Schedule } from './schedule.js';

/** `as-chosen`: the years of the filter, or all. The others are reckoned on the day of sending. */
export const sentPeriods = ['as-chosen', 'last-year', 'last-three-years'] as const;
export type SentPeriod = (typeof sentPeriods)[number];
export const sentFormats = ['pdf', 'xlsx', 'link'] as const;
export type SentFormat = (typeof sentFormats)[number];
export const subscriptionStates = ['active', 'paused', 'stopped'] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];
/** Why nothing is sent any more. */
export const stopReasons = [
  'by-subscriber',
  'by-office',
  'role-removed',
  'unit-changed',
  'right-removed',
  'report-removed',
  'tab-removed',
] as const;
export type StopReason = (typeof stopReasons)[number];

/** What somebody asks to be sent, and when. */
export interface SubscriptionWish {
  /** Id of a pathway or a feed. */
  readonly source: string;
  readonly report: string;
  /** Null for the whole report. */
  readonly tab: string | null;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly period: SentPeriod;
  readonly format: SentFormat;
  readonly language: Language;
  readonly schedule: Schedule;
}
export interface Subscription extends SubscriptionWish {
  readonly id: string;
  readonly subscriber: string;
  readonly isOwn: boolean;
  readonly role: Exclude<Role, 'patient'>;
  readonly unitId: string | null;
  /** YYYY-MM-DD; null when nothing is sent. */
  readonly nextOn: string | null;
  readonly state: SubscriptionState;
  readonly stopReason: StopReason | null;
  readonly createdAt: string;
}

export const sendingStates = [
  'planned',
  'making',
  'handing-over',
  'sent',
  'failed',
  'uncertain',
  'stopped',
] as const;
export type SendingState = (typeof sendingStates)[number];

/** One sending, for those who want to know who got what. */
export interface Sending {
  readonly id: string;
  readonly subscriptionId: string;
  readonly source: string;
  readonly report: string;
  readonly tab: string | null;
  readonly subscriber: string;
  readonly recipient: string;
  readonly dueOn: string;
  readonly isTest: boolean;
  readonly state: SendingState;
  readonly attempts: number;
  /** The choice that it was made for. */
  readonly selection: Readonly<Record<string, readonly string[]>> | null;
  /** The day that the figures are of. */
  readonly dataDay: string | null;
  readonly fileName: string | null;
  /** SHA-256 in hexadecimal digits; null where a link went. */
  readonly fileHash: string | null;
  readonly fileBytes: number | null;
  /** How it ended when it was not sent. */
  readonly reason: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}
