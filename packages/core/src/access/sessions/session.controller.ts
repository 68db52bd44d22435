import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AnswerOf, BodyOf } from '../../platform/http/api-schema.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { AccessSettings } from '../access-settings.js';
import { CurrentPrincipal } from '../current-principal.decorator.js';
import type { Principal } from '../principal.js';
import { accessOf, secondsLeft } from '../request-access.js';
import { Requires } from '../rights/requires.decorator.js';
import { actionsOf } from '../rights/may.js';
import { AssignmentChoice } from './assignment-choice.js';
import { SessionListService, type ListedSession } from './session-list.service.js';
import { clearSessionCookie, sessionCookieOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

const choiceSchema = z.object({ assignmentId: z.uuid('It must be the id of one of your assignments') });
const assignmentSchema = z.object({
  id: z.string(),
  role: z.string(),
  registerId: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
});
const sessionSchema = z.object({
  kind: z.enum(['staff', 'patient']),
  name: z.string().nullable(),
  via: z.enum(['session', 'api-token']),
  assignment: assignmentSchema
    .nullable()
    .describe('The assignment that is worked under; null until one is chosen'),
  assignments: z.array(assignmentSchema),
  actions: z.array(z.string()).describe('What the present role may do'),
  endsInSeconds: z
    .number()
    .nullable()
    .describe(
      'After so much stillness the session ends by itself; null for a token. Asking with the header kvalreg-unattended does not prolong it',
    ),
});
const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string().describe('No secret: it ends the session and opens nothing'),
      startedAt: z.string(),
      lastSeenAt: z.string(),
      endsAt: z.string().describe('At the latest'),
      isThisOne: z.boolean(),
    }),
  ),
});
const endedSchema = z.object({ ended: z.number() });
type SessionAnswer = z.infer<typeof sessionSchema>;

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly sessions: SessionsService,
    private readonly choice: AssignmentChoice,
    private readonly list: SessionListService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('read-own-session')
  @ApiOperation({ summary: 'Who is logged in, under which assignment, and what they may do' })
  @AnswerOf(sessionSchema, 'The session')
  read(@Req() request: Request): SessionAnswer {
    return this.answerOf(request);
  }

  @Post('assignment')
  @HttpCode(200)
  @Requires('choose-assignment')
  @ApiOperation({ summary: 'Work under another of one’s assignments' })
  @BodyOf(choiceSchema)
  @AnswerOf(sessionSchema, 'The session under the chosen assignment')
  async choose(
    @Body(new ZodPipe(choiceSchema)) { assignmentId }: z.infer<typeof choiceSchema>,
    @Req() request: Request,
  ): Promise<SessionAnswer> {
    return this.answerOf(request, await this.choice.choose(request, assignmentId));
  }

  @Delete()
  @HttpCode(204)
  @Requires('read-own-session')
  @ApiOperation({ summary: 'Log out' })
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = sessionCookieOf(request, this.settings);
    const { principal, via } = accessOf(request);
    if (secret === null || via !== 'cookie') {
      throw new ForbiddenError(
        'no-session',
        'A token has no session that could be ended. Revoke it instead: kvalreg token --revoke.',
      );
    }
    await this.sessions.end(secret, principal);
    clearSessionCookie(response, this.settings);
  }

  @Get('all')
  @Requires('read-own-session')
  @ApiOperation({ summary: 'Where one is logged in' })
  @AnswerOf(sessionsSchema, 'One’s own sessions, last used first')
  async all(@CurrentPrincipal() principal: Principal): Promise<{ sessions: readonly ListedSession[] }> {
    return { sessions: await this.list.own(principal) };
  }

  @Delete('all')
  @HttpCode(200)
  @Requires('read-own-session')
  @ApiOperation({ summary: 'Log out everywhere, here too' })
  @AnswerOf(endedSchema, 'How many sessions there were')
  async endAll(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ ended: number }> {
    const ended = await this.list.endAllOwn(principal);
    clearSessionCookie(response, this.settings);
    return { ended };
  }

  @Delete('all/:session')
  @HttpCode(204)
  @Requires('read-own-session')
  @ApiOperation({ summary: 'End one of one’s own sessions' })
  async endOther(
    @CurrentPrincipal() principal: Principal,
    @Param('session') sessionId: string,
  ): Promise<void> {
    await this.list.endOwn(principal, sessionId);
  }

  private answerOf(request: Request, principal = accessOf(request).principal): SessionAnswer {
    const endsInSeconds = secondsLeft(accessOf(request), this.clock.now());
    const actions = [...actionsOf(principal)];
    if (principal.kind === 'staff') {
      const { name, via, assignment, assignments } = principal;
      return { kind: 'staff', name, via, assignment, assignments: [...assignments], actions, endsInSeconds };
    }
    const name = principal.kind === 'patient' ? principal.name : null;
    return {
      kind: 'patient',
      name,
      via: 'session',
      assignment: null,
      assignments: [],
      actions,
      endsInSeconds,
    };
  }
}
