import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { codeSystems, type Language } from '@kvalreg/declaration';
import { codeSystemFacts } from '@kvalreg/engine';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import { RateLimiter } from '../access/login/rate-limiter.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { AnswerOf, QueryOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { RequestLanguage } from '../platform/http/request-language.js';
import { ZodPipe } from '../platform/http/zod.pipe.js';
import { codesQuery, codesSchema, codeSystemsSchema } from './code-lists.schema.js';
import { CodeListsService } from './code-lists.service.js';
import { searchOfRequest, type CodesAnswer } from './search-of-request.js';

/** More than anybody types: each letter is a request. */
export const mostSearchesPerMinute = 300;

/** Lists of diagnoses and procedures. They hold no person. */
@ApiTags('code lists')
@ProblemAnswers(400, 401, 403, 404, 429)
@Controller('api/v1/code-systems')
export class CodeListsController {
  private readonly limiter = new RateLimiter(mostSearchesPerMinute, 60_000);

  constructor(
    private readonly lists: CodeListsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('read-codes')
  @ApiOperation({ summary: 'The code systems, and which editions of their lists are loaded' })
  @AnswerOf(codeSystemsSchema, 'The systems')
  async systems(): Promise<z.infer<typeof codeSystemsSchema>> {
    const editions = await this.lists.editions();
    return {
      systems: codeSystems.map((system) => ({
        system,
        name: codeSystemFacts[system].name,
        editions: editions
          .filter((edition) => edition.system === system)
          .map(({ system: _, loadedBy: __, ...edition }) => edition),
      })),
    };
  }

  @Get(':system/codes')
  @Requires('read-codes')
  @Header('cache-control', 'private, max-age=300')
  @ApiOperation({
    summary: 'Search a code list',
    description:
      'First the very code, then codes that begin as what was typed, then texts whose words do. Capitals and diacritics do not matter.',
  })
  @QueryOf(codesQuery)
  @AnswerOf(codesSchema, 'The codes')
  search(
    @CurrentPrincipal() principal: Principal,
    @Param('system') system: string,
    @Query(new ZodPipe(codesQuery)) query: z.infer<typeof codesQuery>,
    @RequestLanguage() language: Language,
  ): Promise<CodesAnswer> {
    this.limiter.count(sourceOf(principal), this.clock.now());
    return searchOfRequest(this.lists, system, query, language);
  }
}

function sourceOf(principal: Principal): string {
  if (principal.kind === 'staff') return `staff ${principal.userId}`;
  return principal.kind === 'patient' ? `patient ${principal.personId ?? ''}` : principal.kind;
}
