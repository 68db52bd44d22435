import { z } from 'zod';
import { questionnaireSchema, type Questionnaire } from './resource/questionnaire.js';

/** Where the answers of an item went. */
export interface LinkTarget {
  readonly field: string;
  readonly repeat?: string;
  /** System of the codes of the options, where all have the same. */
  readonly system?: string;
  /** Code of an option as it was → as it is in the register. */
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * What stands beside an imported register: the questionnaire that it came from, with harmless markup only, and the names
 * that its items and options got. An export takes from it whatever the register has not changed since.
 */
export interface FhirCompanion {
  readonly format: 'kvalreg-fhir-companion';
  readonly formatVersion: 1;
  readonly pathway: string;
  readonly form: string;
  readonly respondent: 'patient' | 'staff';
  readonly links: Readonly<Record<string, LinkTarget>>;
  readonly questionnaire: Questionnaire;
}

const companionSchema: z.ZodType<FhirCompanion> = z.looseObject({
  format: z.literal('kvalreg-fhir-companion'),
  formatVersion: z.literal(1),
  pathway: z.string(),
  form: z.string(),
  respondent: z.enum(['patient', 'staff']),
  links: z.record(
    z.string(),
    z.looseObject({
      field: z.string(),
      repeat: z.string().exactOptional(),
      system: z.string().exactOptional(),
      options: z.record(z.string(), z.string()).exactOptional(),
    }),
  ),
  questionnaire: questionnaireSchema,
});

/** The companion in a parsed JSON file; undefined when it is none. */
export function readCompanion(json: unknown): FhirCompanion | undefined {
  const read = companionSchema.safeParse(json);
  return read.success ? read.data : undefined;
}
