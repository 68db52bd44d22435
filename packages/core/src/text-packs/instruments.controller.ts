import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { settingsInVersion } from '@kvalreg/engine';
import type { z } from 'zod';
import { Requires } from '../access/rights/requires.decorator.js';
import { AnswerOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import type { LanguageWording } from './instrument-use.js';
import { instrumentsSchema } from './instruments.schema.js';
import { TextPacksService } from './text-packs.service.js';

type Answer = z.infer<typeof instrumentsSchema>;

@ApiTags('registers')
@ProblemAnswers(401, 403, 404)
@Controller('api/v1/registers/:register/instruments')
export class InstrumentsController {
  constructor(private readonly texts: TextPacksService) {}

  @Get()
  @Requires('read-register')
  @ApiOperation({
    summary: 'The instruments of a register: settings, rules for missing answers, and whose wording is shown',
  })
  @AnswerOf(instrumentsSchema, 'Each version of an instrument once')
  async list(@Param('register') register: string): Promise<Answer> {
    const uses = await this.texts.uses(register);
    return {
      register,
      instruments: uses.map(({ instrument, forms, languages }) => ({
        id: instrument.id,
        version: instrument.version,
        settings: [...settingsInVersion(instrument)],
        title: instrument.title,
        forms: [...forms],
        missingRule: instrument.missingRule,
        licence: { ...instrument.licence },
        wording: languages.map(answerOf),
      })),
    };
  }
}

function answerOf({
  language,
  state,
  pack,
}: LanguageWording): Answer['instruments'][number]['wording'][number] {
  if (!pack) return { language, state, pack };
  const { id, registerId, holder, number, validFrom, validTo, installedAt, installedBy } = pack;
  return {
    language,
    state,
    pack: { id, register: registerId, holder, number, validFrom, validTo, installedAt, installedBy },
  };
}
