import type { Channel } from '@kvalreg/declaration';

/**
 * How a message stands: `planned` waits to be sent, `sending` is in the hands of a worker, `to-print` waits for somebody
 * who prints it, `held` for somebody who decides; of `uncertain` nobody knows whether it went out.
 */
export const messageStates = [
  'planned',
  'sending',
  'to-print',
  'sent',
  'delivered',
  'skipped',
  'held',
  'uncertain',
] as const;
export type MessageState = (typeof messageStates)[number];

/** Why a message is not sent. The order is the one in which they are looked for. */
export const skipReasons = [
  'registered-too-late',
  'window-over',
  'answered',
  'overtaken',
  'episode-ended',
  'died',
  'opted-out',
  'no-consent',
  'emigrated',
  'wrong-address',
  'refused',
  'no-address',
  'rung-removed',
  'handled-by-hand',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why somebody must decide. */
export const holdReasons = ['protected', 'handed-over'] as const;
export type HoldReason = (typeof holdReasons)[number];

export type MessageReason = SkipReason | HoldReason;

/** How many messages stand how. */
export interface MessageCount {
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly channel: Channel | null;
  readonly count: number;
}
