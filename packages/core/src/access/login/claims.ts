import { z } from 'zod';

/** What a provider says about a person, as far as it is used here. */
export const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  email: z.string().optional(),
  personal_identity_number: z.string().optional(),
});
export type Claims = z.infer<typeof claimsSchema>;

/** The name to show; providers that send no `name` send its parts, or only an identifier. */
export function nameOf({ name, given_name: given, family_name: family, sub }: Claims): string {
  const parts = [given, family].filter((part) => part !== undefined).join(' ');
  return name ?? (parts === '' ? sub : parts);
}
