import { Controller, Get, Param, Post, Put, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { ApiBody, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { QueryOf } from '../../platform/http/api-schema.js';
import { IdempotencyKey, RetrySafe } from '../../platform/http/idempotency-key.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { fhirJson, issue, outcomeOf } from './operation-outcome.js';
import { OutcomeFilter } from './outcome.filter.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { readFhirBody } from './read-fhir-body.js';

const number = z.coerce.number().int().min(0).default(0);
const responseQuery = z.object({
  channel: z
    .enum(['staff', 'paper'])
    .default('staff')
    .describe('paper: typed in from a form on paper, on the day that authored says'),
  expectedRevision: number.describe('Revision that was read; 0 for a first answer'),
  lockVersion: number.describe('Of the draft that was read; 0 while there is none'),
  changeReason: z.string().max(2000).optional().describe('Required when an answer is corrected'),
  acceptedWarnings: z
    .string()
    .max(10_000)
    .default('')
    .describe('Warnings that stand as they are, as their issues name them, separated by commas'),
});
type ResponseQuery = z.infer<typeof responseQuery>;

const fhirBody = { schema: { type: 'object', additionalProperties: true } } as const;
const outcomes = { description: 'An OperationOutcome', content: { [fhirJson]: fhirBody } } as const;

function documented(): MethodDecorator {
  const decorators = [
    ApiBody({ description: 'A QuestionnaireResponse, also as application/fhir+json', ...fhirBody }),
    ApiProduces(fhirJson),
    ApiResponse({ status: 200, ...outcomes }),
    ApiResponse({ status: 201, ...outcomes }),
    ApiResponse({ status: 400, ...outcomes }),
    ApiResponse({ status: 409, ...outcomes }),
    ApiHeader({
      name: 'etag',
      required: false,
      description: 'Sent back with the revision or the lock version',
    }),
  ];
  return (target, key, descriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  };
}

/** Questionnaires and responses in the words of FHIR R4; errors are OperationOutcomes. */
@ApiTags('fhir')
@UseFilters(OutcomeFilter)
@Controller('api/v1/registers/:register')
export class QuestionnairesController {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  @Get('questionnaires/:pathway/:form')
  @Requires('read-register')
  @ApiOperation({ summary: 'A form as a FHIR R4 Questionnaire' })
  @ApiProduces(fhirJson)
  @ApiResponse({ status: 200, description: 'The Questionnaire', content: { [fhirJson]: fhirBody } })
  @ApiResponse({ status: 404, ...outcomes })
  questionnaire(
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Param('form') form: string,
    @Res() response: Response,
  ): void {
    const { questionnaire } = this.questionnaires.questionnaire(register, pathway, form);
    send(response, 200, questionnaire);
  }

  @Get('episodes/:episode/occasions/:occasion/questionnaire-response')
  @Requires('read-response')
  @ApiOperation({
    summary: 'The answers to one form of an episode as a FHIR R4 QuestionnaireResponse',
    description:
      'completed or amended when it has been answered, in-progress while there is a draft. The subject is the random id that the person has in the register.',
  })
  @ApiProduces(fhirJson)
  @ApiResponse({ status: 200, description: 'The QuestionnaireResponse', content: { [fhirJson]: fhirBody } })
  @ApiResponse({ status: 404, ...outcomes })
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Res() response: Response,
  ): Promise<void> {
    const { resource, tag } = await this.questionnaires.response(
      scopeOf(principal, register),
      episode,
      occasion,
    );
    response.setHeader('etag', `W/"${tag}"`);
    send(response, 200, resource);
  }

  @Post('episodes/:episode/occasions/:occasion/questionnaire-response')
  @Requires('submit-response')
  @ApiOperation({
    summary: 'Answer a form with a QuestionnaireResponse',
    description:
      'completed: submitted with all checks of the form; in-progress: kept as a draft. What is wrong comes back as an OperationOutcome whose expressions lead to the answers.',
  })
  @RetrySafe()
  @QueryOf(responseQuery)
  @documented()
  async create(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Query(new ZodPipe(responseQuery)) query: ResponseQuery,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.take(
      principal,
      register,
      { episode, occasion, idempotencyKey, language },
      query,
      request,
      response,
    );
  }

  @Put('episodes/:episode/occasions/:occasion/questionnaire-response')
  @Requires('submit-response')
  @ApiOperation({
    summary: 'Replace the answer to a form, or its draft, with a QuestionnaireResponse',
    description: 'As POST. A correction names the revision that was read, and the reason.',
  })
  @RetrySafe()
  @QueryOf(responseQuery)
  @documented()
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Query(new ZodPipe(responseQuery)) query: ResponseQuery,
    @IdempotencyKey() idempotencyKey: string | null,
    @RequestLanguage() language: Language,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.take(
      principal,
      register,
      { episode, occasion, idempotencyKey, language },
      query,
      request,
      response,
    );
  }

  private async take(
    principal: Principal,
    register: string,
    at: {
      readonly episode: string;
      readonly occasion: string;
      readonly idempotencyKey: string | null;
      readonly language: Language;
    },
    query: ResponseQuery,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { episode: episodeId, occasion, idempotencyKey, language } = at;
    const stored = await this.questionnaires.take(scopeOf(principal, register), {
      ...query,
      episodeId,
      occasion,
      idempotencyKey,
      language,
      resource: await readFhirBody(request),
      acceptedWarnings: query.acceptedWarnings.split(',').filter((key) => key !== ''),
    });
    const text =
      stored.kind === 'answer'
        ? `The answer is stored, as revision ${String(stored.number)}.`
        : `The draft is kept, with lock version ${String(stored.number)}.`;
    response.setHeader('etag', `W/"${stored.kind}-${String(stored.number)}"`);
    const doubts = stored.problems.map(({ severity, code, message, field }) =>
      issue(severity, 'value', code, message, field ?? undefined),
    );
    const issues = [issue('information', 'informational', 'stored', text), ...doubts];
    send(response, stored.kind === 'answer' ? 201 : 200, outcomeOf(issues));
  }
}

function send(response: Response, status: number, resource: unknown): void {
  response.status(status).type(fhirJson).send(JSON.stringify(resource));
}
