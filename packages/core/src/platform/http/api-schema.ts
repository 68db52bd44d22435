import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z, type ZodObject, type ZodType } from 'zod';

type SwaggerSchema = NonNullable<Extract<Parameters<typeof ApiBody>[0], { schema: unknown }>['schema']>;

/** A zod schema as the OpenAPI document shows it: `input` as it is sent, `output` as it is answered. */
export function apiSchema(schema: ZodType, io: 'input' | 'output' = 'input'): SwaggerSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
  });
  return json as SwaggerSchema;
}

export const BodyOf = (schema: ZodType): MethodDecorator => ApiBody({ schema: apiSchema(schema) });

export const AnswerOf = (schema: ZodType, description: string, status = 200): MethodDecorator =>
  ApiResponse({ status, description, schema: apiSchema(schema, 'output') });

/** Documents each property of an object schema as a parameter of the query. */
export function QueryOf(schema: ZodObject): MethodDecorator {
  const parameters = Object.entries<ZodType>(schema.shape as Readonly<Record<string, ZodType>>).map(
    ([name, property]) =>
      ApiQuery({ name, required: !property.safeParse(undefined).success, schema: apiSchema(property) }),
  );
  return applyDecorators(...parameters);
}

/** Documents the parameters of a path that a route takes together. */
export function PathOf(...names: readonly string[]): MethodDecorator {
  return applyDecorators(...names.map((name) => ApiParam({ name, type: String })));
}
