import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { fieldsOfForm } from '@kvalreg/engine';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { RateLimiter } from '../../access/login/rate-limiter.js';
import { Public } from '../../access/rights/requires.decorator.js';
import { mostSearchesPerMinute } from '../../code-lists/code-lists.controller.js';
import { codesQuery, codesSchema } from '../../code-lists/code-lists.schema.js';
import { CodeListsService } from '../../code-lists/code-lists.service.js';
import { codeSystemOf, searchOfRequest, type CodesAnswer } from '../../code-lists/search-of-request.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { AnswerOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { errorOfLink, type OpenLink } from '../links/link-state.js';
import { LinksService } from '../links/links.service.js';

/** The code lists for whoever has the secret of a link to a form that asks for codes. */
@ApiTags('answers of patients')
@Public()
@ProblemAnswers(400, 404, 409, 410, 429)
@Controller('api/v1/answer/:key/code-systems')
export class AnswerCodesController {
  private readonly limiter = new RateLimiter(mostSearchesPerMinute, 60_000);

  constructor(
    private readonly links: LinksService,
    private readonly lists: CodeListsService,
    private readonly catalogue: RegisterCatalogue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':system/codes')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiOperation({ summary: 'Search a code list that the form of a personal link asks for' })
  @QueryOf(codesQuery)
  @AnswerOf(codesSchema, 'The codes')
  async search(
    @Param('key') key: string,
    @Param('system') name: string,
    @Query(new ZodPipe(codesQuery)) query: z.infer<typeof codesQuery>,
    @RequestLanguage() language: Language,
  ): Promise<CodesAnswer> {
    const opened = await this.links.resolve(key);
    if (opened.state !== 'open') throw errorOfLink(opened);
    // A secret that exists is what is counted: others were refused above.
    this.limiter.count(key, this.clock.now());
    const system = codeSystemOf(name);
    if (!(await this.systemsOf(opened)).includes(system)) {
      throw new NotFoundError(
        'unknown-code-system',
        `This form does not ask for codes of ${system}, so that its list is not searched from here.`,
      );
    }
    return searchOfRequest(this.lists, system, query, language);
  }

  /** The code systems that the form of a link asks for. */
  private async systemsOf({ scope, episodeId, occasion }: OpenLink): Promise<readonly string[]> {
    const [row] = await this.database.inScope(scope, (tx) =>
      tx.query<{ pathway: string; form: string }[]>(
        'select pathway, form from register.occasion where episode_id = $1 and name = $2',
        [episodeId, occasion],
      ),
    );
    if (!row) return [];
    const form = this.catalogue.form(scope.registerId, row.pathway, row.form);
    return fieldsOfForm(form).flatMap(({ item }) => (item.kind === 'codes' ? [item.system] : []));
  }
}
