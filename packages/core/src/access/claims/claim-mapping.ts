import { z } from 'zod';
import { levels } from './level.js';

const name = z.string().trim().min(1, 'Write the name of a claim');
/** The first of them that the provider sends counts. */
const names = z.array(name).min(1, 'Name at least one claim').readonly();
const level = z.union(
  levels.map((value) => z.literal(value)),
  'It must be a level: 0, 1, 2, 3 or 4',
);
const values = z.array(z.string().min(1)).readonly();

/** How what a provider says of a person is read. Data, so that a provider is added by configuration. */
export const claimMappingSchema = z.strictObject({
  /** What people call the log-in, in messages. */
  title: z.string('Write what people call this log-in').trim().min(1, 'Write what people call this log-in'),
  /** What is asked for, separated by spaces; must hold `openid`. */
  scope: z.string().regex(/(^|\s)openid(\s|$)/, 'It must hold openid, for instance "openid profile"'),
  /** Levels that are asked for, as the provider writes them, the most wanted first. */
  acrValues: values.default([]),
  claims: z.strictObject({
    /** What an account is stored under. Must never be given to somebody else. */
    subject: names.default(['sub']),
    name: names.default(['name']),
    givenName: names.default(['given_name']),
    familyName: names.default(['family_name']),
    email: names.default(['email']),
    /** The national number, by which patients are found. */
    personalNumber: names.default(['personal_identity_number']),
    /** Of a member of staff: HSA-id in Sweden, HPR number in Norway. */
    employeeId: names.optional(),
    /** The commission that was chosen at the provider. */
    commission: names.optional(),
    commissionPurpose: names.optional(),
    /** The unit of that commission: HSA-id, RESH id or organisation number, as it stands at the unit here. */
    unit: names.optional(),
  }),
  level: z.strictObject({
    claim: name.default('acr'),
    /** What each value of the claim means; one that is not listed counts as `otherwise`. */
    values: z.record(z.string(), level).default({}),
    /** Of a provider that says nothing, or something unknown. Above 0 only by agreement with the provider. */
    otherwise: level.default(0),
  }),
  /** When a log-in had two factors, beside what the standard values of `amr` say (RFC 8176). */
  twoFactors: z.strictObject({
    /** The provider lets nobody in with fewer, whatever it says. */
    always: z.boolean().default(false),
    amr: values.default([]),
    /** From this level on the framework itself demands two. */
    fromLevel: level.optional(),
  }),
  /** Whether the provider wants to see the token of the log-in again when somebody logs out there. */
  logoutHint: z.enum(['none', 'id-token']).default('none'),
});
export type ClaimMapping = z.infer<typeof claimMappingSchema>;
export type ClaimMappingText = z.input<typeof claimMappingSchema>;
