import {
  AccountAdminService,
  CurrentPrincipal,
  InvalidInputError,
  isRole,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  roles,
  type AccountDetails,
  type NewAssignment,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, message, type AccessForm, type AccessSection } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { Pages } from '../platform/pages/pages.js';
import { accessForm, accessView, section } from './access-section.js';
import { assignmentText } from './assignment-text.js';
import { sessionsTable } from './sessions-page.controller.js';

const notices = {
  given: 'access.assignmentGiven',
  ended: 'access.assignmentEnded',
  'logged-out': 'access.sessionsEnded',
} as const;

/** One account: what it may work as, where it is logged in, and what an administrator does with that. */
@Controller('administration/accounts/:account')
@Requires('manage-accounts')
export class AccountPageController {
  constructor(
    private readonly accounts: AccountAdminService,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = this.pages.language(request);
    const account = await this.accounts.read(principal, accountId);
    const base = `/administration/accounts/${account.id}`;
    const view = accessView({
      heading: account.name,
      sections: [
        section({
          facts: [
            { term: message(language, 'access.email'), value: account.email ?? '–' },
            { term: message(language, 'access.employeeId'), value: account.employeeId ?? '–' },
          ],
        }),
        this.assignments(account, base, language),
        account.isOwn
          ? section({ paragraphs: [message(language, 'access.ownAccount')] })
          : section({
              heading: message(language, 'access.give'),
              form: await this.giveForm(principal, base, language),
            }),
        ...(account.isProgram ? [] : [sessionsSection(account, base, language)]),
      ],
      links: [{ href: '/administration', label: message(language, 'access.toAdministration') }],
    });
    const told = request.query['notice'];
    const notice =
      typeof told === 'string' && Object.hasOwn(notices, told) ? (told as keyof typeof notices) : null;
    this.pages.send(request, response, 'access', view, {
      title: view.heading,
      ...(notice !== null && { notice: message(language, notices[notice]) }),
    });
  }

  @Post('assignments')
  async give(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.accounts.give(principal, accountId, assignmentOf(request.body));
    response.redirect(303, `/administration/accounts/${encodeURIComponent(accountId)}?notice=given`);
  }

  @Post('assignments/:assignment/end')
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Param('assignment') assignmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.accounts.end(principal, accountId, assignmentId);
    response.redirect(303, `/administration/accounts/${encodeURIComponent(accountId)}?notice=ended`);
  }

  @Post('sessions/end')
  async endSessions(
    @CurrentPrincipal() principal: Principal,
    @Param('account') accountId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.accounts.endSessions(principal, accountId);
    response.redirect(303, `/administration/accounts/${encodeURIComponent(accountId)}?notice=logged-out`);
  }

  private assignments(
    { assignments, isOwn }: AccountDetails,
    base: string,
    language: Language,
  ): AccessSection {
    return section({
      heading: message(language, 'access.assignments'),
      table: {
        caption: message(language, 'access.assignmentsCaption'),
        columns: [
          message(language, 'access.assignments'),
          ...(isOwn ? [] : [message(language, 'access.end')]),
        ],
        rows: assignments.map((assignment) => {
          const title = assignmentText(assignment, this.catalogue.all(), language);
          return {
            title,
            cells: [],
            action: isOwn
              ? null
              : {
                  action: `${base}/assignments/${assignment.id}/end`,
                  label: message(language, 'access.end'),
                  fullLabel: message(language, 'access.endAssignment', { assignment: title }),
                },
          };
        }),
        empty: message(language, 'access.noAssignments'),
      },
    });
  }

  /** An administrator of one register gives assignments in that one. */
  private async giveForm(principal: Principal, base: string, language: Language): Promise<AccessForm> {
    const own = principal.kind === 'staff' ? (principal.assignment?.registerId ?? null) : null;
    const registers = this.catalogue.all().filter(({ id }) => own === null || id === own);
    const units = await this.unitsOf(registers);
    return accessForm({
      action: `${base}/assignments`,
      submit: message(language, 'access.give'),
      selects: [
        {
          id: 'f-role',
          name: 'role',
          label: message(language, 'access.role'),
          options: roles
            .filter((role) => role !== 'patient')
            .map((value) => ({ value, label: message(language, `role.${value}`), selected: false })),
        },
        {
          id: 'f-register',
          name: 'registerId',
          label: message(language, 'access.register'),
          options: [
            ...registers.map((register) => ({
              value: register.id,
              label: textIn(register.shortTitle, contentLanguage(register, language)),
              selected: false,
            })),
            ...(own === null
              ? [{ value: '', label: message(language, 'access.wholeInstallation'), selected: false }]
              : []),
          ],
        },
        {
          id: 'f-unit',
          name: 'unitId',
          label: message(language, 'access.unit'),
          options: [
            { value: '', label: message(language, 'access.noUnit'), selected: true },
            ...units.map(({ id, name }) => ({ value: id, label: name, selected: false })),
          ],
        },
      ],
    });
  }

  private async unitsOf(
    registers: readonly Register[],
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const all = await Promise.all(registers.map(({ id }) => this.organisation.units(id)));
    const clinics = all.flat().filter(({ kind }) => kind === 'clinic');
    return [...new Map(clinics.map((unit) => [unit.id, unit])).values()].sort((a, b) =>
      a.name.localeCompare(b.name, 'sv'),
    );
  }
}

function sessionsSection(account: AccountDetails, base: string, language: Language): AccessSection {
  return section({
    heading: message(language, 'access.sessionsCaption'),
    table: sessionsTable(account.sessions, null, language),
    form: accessForm({
      action: `${base}/sessions/end`,
      submit: message(language, 'access.endAllOf'),
      secondary: true,
    }),
  });
}

function assignmentOf(value: unknown): NewAssignment {
  const body = asBody(value);
  const role = textOf(body, 'role');
  if (!isRole(role) || role === 'patient')
    throw new InvalidInputError('invalid-input', 'Choose a role of the list.');
  return { role, registerId: textOf(body, 'registerId') || null, unitId: textOf(body, 'unitId') || null };
}
