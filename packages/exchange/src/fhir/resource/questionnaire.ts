import { z } from 'zod';
import {
  codingSchema,
  elementSchema,
  extensionSchema,
  quantitySchema,
  type Coding,
  type Element,
  type Extension,
  type Quantity,
} from './extension.js';

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'coding',
  'attachment',
  'reference',
  'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** One value, under the name of its type. */
export interface AnyValue {
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
}
const anyValue = {
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
};

export const enableOperators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type EnableOperator = (typeof enableOperators)[number];
export interface EnableWhen {
  readonly question: string;
  readonly operator: EnableOperator;
  readonly answerBoolean?: boolean;
  readonly answerDecimal?: number;
  readonly answerInteger?: number;
  readonly answerDate?: string;
  readonly answerDateTime?: string;
  readonly answerTime?: string;
  readonly answerString?: string;
  readonly answerCoding?: Coding;
  readonly answerQuantity?: Quantity;
}
const enableWhenSchema: z.ZodType<EnableWhen> = z.looseObject({
  question: z.string(),
  operator: z.enum(enableOperators),
  answerBoolean: z.boolean().exactOptional(),
  answerDecimal: z.number().exactOptional(),
  answerInteger: z.int().exactOptional(),
  answerDate: z.string().exactOptional(),
  answerDateTime: z.string().exactOptional(),
  answerTime: z.string().exactOptional(),
  answerString: z.string().exactOptional(),
  answerCoding: codingSchema.exactOptional(),
  answerQuantity: quantitySchema.exactOptional(),
});

export interface AnswerOption extends AnyValue {
  readonly _valueString?: Element;
  readonly initialSelected?: boolean;
  readonly extension?: readonly Extension[];
}
const answerOptionSchema: z.ZodType<AnswerOption> = z.looseObject({
  ...anyValue,
  _valueString: elementSchema.exactOptional(),
  initialSelected: z.boolean().exactOptional(),
  extension: z.array(extensionSchema).exactOptional(),
});

export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: ItemType;
  readonly definition?: string;
  readonly code?: readonly Coding[];
  readonly prefix?: string;
  readonly _prefix?: Element;
  readonly text?: string;
  readonly _text?: Element;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerConstraint?: string;
  readonly answerValueSet?: string;
  readonly answerOption?: readonly AnswerOption[];
  readonly initial?: readonly AnyValue[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}
/** Every key of an item that is read here; others are listed as not carried over. */
export const itemKeys = [
  'id',
  'linkId',
  'type',
  'definition',
  'code',
  'prefix',
  '_prefix',
  'text',
  '_text',
  'enableWhen',
  'enableBehavior',
  'required',
  'repeats',
  'readOnly',
  'maxLength',
  'answerConstraint',
  'answerValueSet',
  'answerOption',
  'initial',
  'extension',
  'item',
] as const;
const itemSchema: z.ZodType<QuestionnaireItem> = z.looseObject({
  linkId: z.string().min(1, 'linkId is empty: give every item its own'),
  type: z.enum(itemTypes),
  definition: z.string().exactOptional(),
  code: z.array(codingSchema).exactOptional(),
  prefix: z.string().exactOptional(),
  _prefix: elementSchema.exactOptional(),
  text: z.string().exactOptional(),
  _text: elementSchema.exactOptional(),
  enableWhen: z.array(enableWhenSchema).exactOptional(),
  enableBehavior: z.enum(['all', 'any']).exactOptional(),
  required: z.boolean().exactOptional(),
  repeats: z.boolean().exactOptional(),
  readOnly: z.boolean().exactOptional(),
  maxLength: z.int().exactOptional(),
  answerConstraint: z.string().exactOptional(),
  answerValueSet: z.string().exactOptional(),
  answerOption: z.array(answerOptionSchema).exactOptional(),
  initial: z.array(z.looseObject(anyValue)).exactOptional(),
  extension: z.array(extensionSchema).exactOptional(),
  item: z.lazy(() => z.array(itemSchema)).exactOptional(),
});

export interface Concept extends Coding {
  readonly designation?: readonly { readonly language?: string; readonly value: string }[];
  readonly contains?: readonly Concept[];
}
const conceptSchema: z.ZodType<Concept> = z.looseObject({
  system: z.string().exactOptional(),
  code: z.string().exactOptional(),
  display: z.string().exactOptional(),
  _display: elementSchema.exactOptional(),
  extension: z.array(extensionSchema).exactOptional(),
  designation: z
    .array(z.looseObject({ language: z.string().exactOptional(), value: z.string() }))
    .exactOptional(),
  contains: z.lazy(() => z.array(conceptSchema)).exactOptional(),
});
export interface ContainedResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly url?: string;
  readonly compose?: {
    readonly include: readonly {
      readonly system?: string;
      readonly concept?: readonly Concept[];
    }[];
  };
  readonly expansion?: { readonly contains?: readonly Concept[] };
}
const containedSchema: z.ZodType<ContainedResource> = z.looseObject({
  resourceType: z.string(),
  id: z.string().exactOptional(),
  url: z.string().exactOptional(),
  compose: z
    .looseObject({
      include: z.array(
        z.looseObject({
          system: z.string().exactOptional(),
          concept: z.array(conceptSchema).exactOptional(),
        }),
      ),
    })
    .exactOptional(),
  expansion: z.looseObject({ contains: z.array(conceptSchema).exactOptional() }).exactOptional(),
});

/** The part of a FHIR R4 Questionnaire that is read and written; R5's name `coding` for a choice is read too. */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly _title?: Element;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly subjectType?: readonly string[];
  readonly date?: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly _description?: Element;
  readonly language?: string;
  readonly code?: readonly Coding[];
  readonly derivedFrom?: readonly string[];
  readonly contained?: readonly ContainedResource[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}
export const questionnaireSchema: z.ZodType<Questionnaire> = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: z.string().exactOptional(),
  url: z.string().exactOptional(),
  version: z.string().exactOptional(),
  name: z.string().exactOptional(),
  title: z.string().exactOptional(),
  _title: elementSchema.exactOptional(),
  status: z.enum(['draft', 'active', 'retired', 'unknown']),
  subjectType: z.array(z.string()).exactOptional(),
  date: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  description: z.string().exactOptional(),
  _description: elementSchema.exactOptional(),
  language: z.string().exactOptional(),
  code: z.array(codingSchema).exactOptional(),
  derivedFrom: z.array(z.string()).exactOptional(),
  contained: z.array(containedSchema).exactOptional(),
  extension: z.array(extensionSchema).exactOptional(),
  item: z.array(itemSchema).exactOptional(),
});
