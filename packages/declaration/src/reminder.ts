import type { Text } from './text.js';

/** Ways to reach a person. Which of them reaches whom is known of each person, not declared. */
export const channels = ['digital-mailbox', 'email', 'sms', 'letter'] as const;
export type Channel = (typeof channels)[number];

/**
 * What a message says. `{register}`, `{clinic}`, `{link}`, `{code}` and `{closesOn}` stand for what they name. Nothing
 * clinical: who sees the message on a telephone or an envelope learns no more than that a register asks.
 */
export interface MessageText {
  readonly subject: Text;
  readonly body: Text;
}

/** One rung of the ladder by which people are invited to answer, and reminded while they have not. */
export interface Rung {
  readonly id: string;
  readonly title: Text;
  readonly purpose: 'invitation' | 'reminder';
  /** Days after the due date; below 0 before it. Rungs stand in this order. */
  readonly day: number;
  /** In order of preference: the first that can reach this person is used, the others are not. */
  readonly channels: readonly Channel[];
  /** A letter of this rung encloses the form to be filled in on paper. */
  readonly enclosesPaper?: boolean;
  /** Where it is left out, a neutral text of the platform for the purpose. */
  readonly text?: MessageText;
}
