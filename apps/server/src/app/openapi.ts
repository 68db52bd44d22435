import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const problemReference = { $ref: '#/components/schemas/Problem' };
const anyObject = { type: 'object', additionalProperties: true };

/** What an error looks like, on every route (RFC 9457). */
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', description: 'urn:kvalreg:problem: and the code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do about it' },
    code: { type: 'string', description: 'Stable: programs may depend on it' },
    problems: {
      type: 'array',
      description: 'What was sent and cannot be accepted, field by field',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string', nullable: true },
          code: { type: 'string' },
          severity: { type: 'string', enum: ['error', 'warning'] },
          message: { type: 'string' },
          params: anyObject,
        },
      },
    },
    details: { ...anyObject, description: 'Further facts of this code' },
    correlationId: { type: 'string', description: 'Under which the request stands in the log' },
  },
};

/** The description of the REST API, from the controllers themselves. Pages for people are not in it. */
export function describeApi(app: INestApplication, baseUrl: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Kvalreg')
    .setDescription(
      'REST API of a platform for clinical quality registers. Errors are application/problem+json. ' +
        'Programs send a token as "Authorization: Bearer kvr_…"; a browser uses its session.',
    )
    .setVersion('1')
    .addServer(baseUrl)
    // Not addBearerAuth, which would say that tokens are JWTs: ours tell nobody anything.
    .addSecurity('token', {
      type: 'http',
      scheme: 'bearer',
      description: 'A token made with "kvalreg token"',
    })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const paths = Object.entries(document.paths).filter(
    ([path]) => path.startsWith('/api/') || path.startsWith('/health/'),
  );
  for (const [, item] of paths) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) complete(operation);
    }
  }
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema },
    },
    security: [{ token: [] }],
  };
}

function complete(operation: Operation): void {
  operation.responses = {
    ...operation.responses,
    default: {
      description: 'The request was refused or failed',
      content: { 'application/problem+json': { schema: problemReference } },
    },
  };
}
