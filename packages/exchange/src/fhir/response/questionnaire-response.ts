import { z } from 'zod';
import { codingSchema, quantitySchema, type Coding, type Quantity } from '../resource/extension.js';

export interface ResponseAnswer {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueUri?: string;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: Quantity;
  readonly item?: readonly ResponseItem[];
}
export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}
const answer: z.ZodType<ResponseAnswer> = z.looseObject({
  valueBoolean: z.boolean().exactOptional(),
  valueDecimal: z.number().exactOptional(),
  valueInteger: z.int().exactOptional(),
  valueDate: z.string().exactOptional(),
  valueDateTime: z.string().exactOptional(),
  valueTime: z.string().exactOptional(),
  valueString: z.string().exactOptional(),
  valueUri: z.string().exactOptional(),
  valueCoding: codingSchema.exactOptional(),
  valueQuantity: quantitySchema.exactOptional(),
  item: z.lazy(() => z.array(item)).exactOptional(),
});
const item: z.ZodType<ResponseItem> = z.looseObject({
  linkId: z.string(),
  text: z.string().exactOptional(),
  answer: z.array(answer).exactOptional(),
  item: z.lazy(() => z.array(item)).exactOptional(),
});

export const responseStatuses = [
  'in-progress',
  'completed',
  'amended',
  'entered-in-error',
  'stopped',
] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

/** Answers to a questionnaire, as FHIR R4 writes them. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire?: string;
  readonly status: ResponseStatus;
  readonly language?: string;
  readonly subject?: { readonly identifier?: { readonly system?: string; readonly value?: string } };
  readonly authored?: string;
  readonly item?: readonly ResponseItem[];
}
export const responseSchema: z.ZodType<QuestionnaireResponse> = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  questionnaire: z.string().exactOptional(),
  status: z.enum(responseStatuses),
  language: z.string().exactOptional(),
  subject: z
    .looseObject({
      identifier: z
        .looseObject({ system: z.string().exactOptional(), value: z.string().exactOptional() })
        .exactOptional(),
    })
    .exactOptional(),
  authored: z.string().exactOptional(),
  item: z.array(item).exactOptional(),
});

/** The system of the random ids that persons have in a register: never that of a national identity number. */
export const personSystem = 'urn:kvalreg:person';
