import { z } from 'zod';

const text = z.string().max(200).optional();

/** What to look for in the log of a register. */
export const logQuery = z.object({
  from: z.iso.date().optional().describe('First day, YYYY-MM-DD; today where it is left out'),
  until: z.iso.date().optional().describe('Last day, YYYY-MM-DD; the first day where it is left out'),
  actor: text.describe('Id of a user, or name of a program'),
  action: text.describe('For instance episode.read'),
  unit: text.describe('Id of a unit'),
  person: z.uuid().optional().describe('Id of a person'),
  protected: z.stringbool().optional().describe('Only persons with a protected identity'),
  before: z.coerce.number().int().min(1).optional().describe('As `next` of the page before'),
});
export type LogRequest = z.infer<typeof logQuery>;

export interface LogEvent {
  readonly id: number;
  readonly at: string;
  readonly actorKind: 'staff' | 'patient' | 'system' | 'anonymous';
  readonly actorId: string | null;
  /** Of staff the name: whoever looks after the log must be able to ask them. */
  readonly actorName: string | null;
  readonly role: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly action: string;
  readonly personId: string | null;
  readonly episodeId: string | null;
  readonly isProtected: boolean;
}

/** How much somebody has done in the days that are looked at. */
export interface LogReader {
  readonly actorKind: 'staff' | 'system';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly unitName: string | null;
  readonly events: number;
  readonly persons: number;
  readonly protectedPersons: number;
  /** More persons than somebody usually works with in so many days. */
  readonly isMany: boolean;
}

export interface LogPage {
  readonly from: string;
  readonly until: string;
  readonly events: readonly LogEvent[];
  /** Earlier ones are asked for with this as `before`; null at the end. */
  readonly next: number | null;
  readonly readers: readonly LogReader[];
}

const nullableText = z.string().nullable();
export const logPageSchema = z.object({
  from: z.string(),
  until: z.string(),
  events: z.array(
    z.object({
      id: z.int(),
      at: z.string(),
      actorKind: z.enum(['staff', 'patient', 'system', 'anonymous']),
      actorId: nullableText,
      actorName: nullableText,
      role: nullableText,
      unitId: nullableText,
      unitName: nullableText,
      action: z.string(),
      personId: nullableText,
      episodeId: nullableText,
      isProtected: z.boolean(),
    }),
  ),
  next: z.int().nullable(),
  readers: z.array(
    z.object({
      actorKind: z.enum(['staff', 'system']),
      actorId: nullableText,
      actorName: nullableText,
      unitName: nullableText,
      events: z.int(),
      persons: z.int(),
      protectedPersons: z.int(),
      isMany: z.boolean(),
    }),
  ),
});
