import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.decorator.js';
import type { Principal } from '../access/principal.js';
import { Requires } from '../access/rights/requires.decorator.js';
import { scopeOf } from '../access/rights/scope-of.js';
import { AnswerOf } from '../platform/http/api-schema.js';
import { ProblemAnswers } from '../platform/http/problem-answers.js';
import { profileSchema } from './profiles.schema.js';
import { ProfilesService } from './profiles.service.js';

@ApiTags('profiles')
@ProblemAnswers(400, 401, 403, 404)
@Controller('api/v1/registers/:register/episodes/:episode/profiles')
export class ProfilesController {
  constructor(private readonly profiles: ProfilesService) {}

  @Get(':profile')
  @Requires('read-profile')
  @ApiOperation({
    summary: 'All scales of one person over the occasions, beside what is usual in the register',
  })
  @AnswerOf(profileSchema, 'The profile')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('register') register: string,
    @Param('episode') episode: string,
    @Param('profile') name: string,
  ): Promise<unknown> {
    const { profile, ...rest } = await this.profiles.read(scopeOf(principal, register), episode, name);
    return { ...rest, title: profile.title, reference: profile.reference };
  }
}
