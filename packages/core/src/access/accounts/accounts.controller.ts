import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerOf, BodyOf, QueryOf } from '../../platform/http/api-schema.js';
import { ProblemAnswers } from '../../platform/http/problem-answers.js';
import { ZodPipe } from '../../platform/http/zod.pipe.js';
import { CurrentPrincipal } from '../current-principal.decorator.js';
import type { Principal } from '../principal.js';
import { Requires } from '../rights/requires.decorator.js';
import { roles } from '../rights/role.js';
import { AccountAdminService, type AccountDetails } from './account-admin.service.js';
import { AccountListService, type ListedAccount } from './account-list.service.js';

const staffRoles = roles.filter((role) => role !== 'patient');
const assignmentBody = z.object({
  role: z.enum(staffRoles),
  registerId: z.string().max(100).nullable().default(null),
  unitId: z.string().max(100).nullable().default(null),
});
const pageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
const assignment = z.object({
  id: z.string(),
  role: z.string(),
  registerId: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
});
const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  isProgram: z.boolean(),
  assignments: z.array(assignment),
});
const accountList = z.object({
  items: z.array(account),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});
const session = z.object({
  id: z.string(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  endsAt: z.string(),
  isThisOne: z.boolean(),
});
const accountDetails = account.extend({
  employeeId: z.string().nullable().describe('HSA-id or HPR number, as the last log-in said it'),
  sessions: z.array(session),
  isOwn: z.boolean(),
});
const ended = z.object({ ended: z.number() });

@ApiTags('accounts')
@ProblemAnswers(400, 401, 403)
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountListService,
    private readonly admin: AccountAdminService,
  ) {}

  @Get()
  @Requires('manage-accounts')
  @ApiOperation({
    summary: 'Who may log in, and as what',
    description: 'An administrator of one register sees who works in it.',
  })
  @QueryOf(pageQuery)
  @AnswerOf(accountList, 'The accounts by name')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query(new ZodPipe(pageQuery)) request: z.infer<typeof pageQuery>,
  ): Promise<{ items: readonly ListedAccount[]; total: number; page: number; pageSize: number }> {
    const own = principal.kind === 'staff' ? (principal.assignment?.registerId ?? null) : null;
    return this.accounts.list(principal, own, request);
  }

  @Get(':account')
  @Requires('manage-accounts')
  @ApiOperation({ summary: 'One account with its assignments and sessions' })
  @AnswerOf(accountDetails, 'The account')
  @ProblemAnswers(404)
  async read(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
  ): Promise<AccountDetails> {
    return this.admin.read(principal, accountId);
  }

  @Post(':account/assignments')
  @Requires('manage-accounts')
  @ApiOperation({ summary: 'Give an assignment' })
  @BodyOf(assignmentBody)
  @AnswerOf(accountDetails, 'The account as it is now', 201)
  @ProblemAnswers(404)
  async give(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Body(new ZodPipe(assignmentBody)) given: z.infer<typeof assignmentBody>,
  ): Promise<AccountDetails> {
    await this.admin.give(principal, accountId, given);
    return this.admin.read(principal, accountId);
  }

  @Delete(':account/assignments/:assignment')
  @HttpCode(204)
  @Requires('manage-accounts')
  @ApiOperation({ summary: 'End an assignment' })
  @ApiResponse({ status: 204, description: 'Ended' })
  @ProblemAnswers(404)
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Param('assignment') assignmentId: string,
  ): Promise<void> {
    await this.admin.end(principal, accountId, assignmentId);
  }

  @Delete(':account/sessions')
  @HttpCode(200)
  @Requires('manage-accounts')
  @ApiOperation({ summary: 'Log somebody out of every browser' })
  @AnswerOf(ended, 'How many sessions there were')
  @ProblemAnswers(404)
  async endSessions(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
  ): Promise<{ ended: number }> {
    return { ended: await this.admin.endSessions(principal, accountId) };
  }
}
