import { z } from 'zod';

export const codingSchema = z.looseObject({
  system: z.string().exactOptional(),
  code: z.string().exactOptional(),
  display: z.string().exactOptional(),
  _display: z.lazy((): z.ZodType<Element> => elementSchema).exactOptional(),
  extension: z.lazy(() => z.array(extensionSchema)).exactOptional(),
});
export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
  readonly _display?: Element;
  readonly extension?: readonly Extension[];
}
/** What stands beside a primitive value, under its name with an underscore. */
export interface Element {
  readonly extension?: readonly Extension[];
}
const expressionSchema = z.looseObject({
  name: z.string().exactOptional(),
  language: z.string().exactOptional(),
  expression: z.string().exactOptional(),
});
export type FhirExpression = z.infer<typeof expressionSchema>;

export const quantitySchema = z.looseObject({
  value: z.number().exactOptional(),
  unit: z.string().exactOptional(),
  system: z.string().exactOptional(),
  code: z.string().exactOptional(),
});
export type Quantity = z.infer<typeof quantitySchema>;

/** An extension: its meaning is in its url. */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueString?: string;
  readonly _valueString?: Element;
  readonly valueMarkdown?: string;
  readonly valueCode?: string;
  readonly valueUri?: string;
  readonly valueId?: string;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: Quantity;
  readonly valueExpression?: FhirExpression;
  readonly valueCodeableConcept?: { readonly coding?: readonly Coding[] };
}

export const extensionSchema: z.ZodType<Extension> = z.looseObject({
  url: z.string(),
  extension: z.lazy(() => z.array(extensionSchema)).exactOptional(),
  valueBoolean: z.boolean().exactOptional(),
  valueInteger: z.int().exactOptional(),
  valueDecimal: z.number().exactOptional(),
  valueString: z.string().exactOptional(),
  _valueString: z.lazy((): z.ZodType<Element> => elementSchema).exactOptional(),
  valueMarkdown: z.string().exactOptional(),
  valueCode: z.string().exactOptional(),
  valueUri: z.string().exactOptional(),
  valueId: z.string().exactOptional(),
  valueDate: z.string().exactOptional(),
  valueDateTime: z.string().exactOptional(),
  valueTime: z.string().exactOptional(),
  valueCoding: codingSchema.exactOptional(),
  valueQuantity: quantitySchema.exactOptional(),
  valueExpression: expressionSchema.exactOptional(),
  valueCodeableConcept: z.looseObject({ coding: z.array(codingSchema).exactOptional() }).exactOptional(),
});
export const elementSchema: z.ZodType<Element> = z.looseObject({
  extension: z.array(extensionSchema).exactOptional(),
});
