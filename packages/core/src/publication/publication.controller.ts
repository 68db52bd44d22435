import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../access/rights/requires.decorator.js';
import { resultSchema } from '../indicators/indicator-schema.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { PublicationService, type PublishedFigures } from './publication.service.js';
import { publishedReleaseSchema } from './published-release.schema.js';

const publicQuery = z.object({}).catchall(z.string().max(200));
type PublicQuery = z.infer<typeof publicQuery>;

const publicSchema = z.object({
  release: publishedReleaseSchema
    .nullable()
    .describe('What the register froze last, which the figures are of; null where they are counted now'),
  asOfTime: z.string().describe('The moment that the figures show'),
  indicators: z.array(z.string()),
  selection: z
    .object({ dimension: z.string(), codes: z.array(z.string()), code: z.string() })
    .nullable()
    .describe(
      'The dimension that one value is chosen of: give it as a parameter, for instance severity=severe',
    ),
  limits: z.object({ smallestN: z.number(), smallestCell: z.number() }),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  results: z
    .array(resultSchema)
    .describe(
      'By unit and year, and by year for the nation; "(others)" are the units together that are not shown alone, where the register declares it',
    ),
});

@ApiTags('public')
@ProblemAnswers(400, 404)
@Controller('api/v1/public/registers/:register/pathways/:pathway/indicators')
export class PublicationController {
  constructor(
    private readonly publication: PublicationService,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'What anyone may see: published figures by unit and year, small ones withheld',
    description:
      'Of the release that the register froze last (`release`), which stays as it is until the next one; where it has frozen none, counted from the cases as they are.',
  })
  @QueryOf(publicQuery)
  @AnswerOf(publicSchema, 'The figures')
  async read(
    @Param('register') register: string,
    @Param('pathway') pathway: string,
    @Query(new ZodPipe(publicQuery)) query: PublicQuery,
  ): Promise<Omit<PublishedFigures, 'source'>> {
    const dimension = this.catalogue.figureSource(register, pathway).source.publication?.selection?.dimension;
    const unknown = Object.keys(query).find((name) => name !== dimension);
    if (unknown !== undefined) {
      const remedy = dimension === undefined ? 'There is none.' : `The one that there is: ${dimension}.`;
      const message = `"${unknown.slice(0, 40)}" is no parameter of this address. ${remedy}`;
      throw new InvalidInputError('unknown-parameter', message);
    }
    const code = dimension === undefined ? undefined : query[dimension];
    const { source: _, ...published } = await this.publication.read(register, pathway, { code });
    return published;
  }
}
