import { channels } from '@kvalreg/declaration';
import { z } from 'zod';

/** A message as a file that another program takes: `outbox/<id>.json`, and of letters `outbox/<id>.pdf` beside it. */
export const droppedMessage = z.strictObject({
  format: z.literal('kvalreg-message'),
  version: z.literal(1),
  /** Stands for this message for ever: a second file with the same id is the same message and is not sent again. */
  id: z.uuid(),
  channel: z.enum(channels),
  register: z.string(),
  /** `report`: to somebody who works with the register, and about no patient. */
  purpose: z.enum(['invitation', 'reminder', 'report']),
  language: z.string(),
  recipient: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('email'), name: z.string().nullable(), email: z.string() }),
    z.strictObject({ kind: z.literal('sms'), phone: z.string() }),
    z.strictObject({
      kind: z.literal('digital-mailbox'),
      name: z.string().nullable(),
      identifier: z.string(),
    }),
    z.strictObject({
      kind: z.literal('letter'),
      name: z.string().nullable(),
      address: z.array(z.string()).readonly(),
    }),
  ]),
  subject: z.string(),
  body: z.string(),
  link: z.url(),
  /** To be typed instead of following the link; empty where there is none. */
  code: z.string(),
  /** YYYY-MM-DD: of no use to the recipient after that day. */
  closesOn: z.iso.date().nullable(),
  /** Name of a file beside this one: the finished pages of a letter, or what a mail has attached. */
  document: z.string().nullable(),
});
export type DroppedMessage = z.infer<typeof droppedMessage>;

/** What the other program writes back: `receipts/<any name>.json`. */
export const droppedReceipt = z.strictObject({
  id: z.uuid('the id of the message'),
  outcome: z.enum(['delivered', 'undeliverable']),
  /** Why it could not be delivered, in a few words without anything about the person. */
  reason: z.string().max(200).nullable().default(null),
  /** What the other program calls it. */
  receipt: z.string().max(200).nullable().default(null),
});
