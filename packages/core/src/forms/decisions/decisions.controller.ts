import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { bindKnown, validateAnswers } from '@kvalreg/engine';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal } from '../../access/current-principal.decorator.js';
import type { Principal } from '../../access/principal.js';
import { Requires } from '../../access/rights/requires.decorator.js';
import { scopeOf } from '../../access/rights/scope-of.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { RequestLanguage } from '../../platform/http/request-language.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { answersSchema } from '../forms.schema.js';
import { statedKnown } from '../known/stated-known.js';
import { adviceSchema } from './decisions.schema.js';
import { adviceOf, type FormAdvice } from './form-advice.js';

const answersBody = z.object({
  answers: answersSchema,
  known: answersSchema
    .optional()
    .describe('What is known beforehand, by the name that the form gives it; what is left out is unknown'),
});

/** Decision support for another system: answers in, reasons out. It holds no person, and nothing is stored. */
@ApiTags('forms')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/pathways/:pathway/forms/:form/decisions')
export class DecisionsController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('read-advice')
  @ApiOperation({
    summary: 'What answers say: decisions with their reasons, and what is missing',
    description:
      'Answers may have gaps: what is unknown is said to be, with the questions that would settle it. Nothing is stored.',
  })
  @BodyOf(answersBody)
  @AnswerOf(adviceSchema, 'The advice')
  advise(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('pathway') pathway: string,
    @Param('form') formName: string,
    @Body(new ZodPipe(answersBody)) { answers, known = {} }: z.infer<typeof answersBody>,
    @RequestLanguage() language: Language,
  ): FormAdvice {
    const { registerId: register } = scopeOf(principal, registerId);
    const declared = this.catalogue.form(register, pathway, formName);
    const form = bindKnown(declared, statedKnown(declared, known));
    const problems = validateAnswers(form, answers, {
      today: this.clock.today(),
      complete: false,
      language,
    }).filter(({ severity }) => severity === 'error');
    if (problems.length > 0) {
      throw new InvalidInputError(
        'invalid-answers',
        'Some answers are not possible, so that no advice can rest on them. Correct them.',
        problems,
      );
    }
    return adviceOf(form, answers);
  }
}
