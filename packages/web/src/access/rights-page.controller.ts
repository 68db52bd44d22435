import { AccessSettings, actions, Requires, rights, roles } from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pages } from '../platform/pages/pages.js';
import { accessView, section } from './access-section.js';

/** The rights table as it stands in the program, for those who give rights. */
@Controller('administration/rights')
@Requires('manage-accounts')
export class RightsPageController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly pages: Pages,
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    const language = this.pages.language(request);
    const nameOf = (role: (typeof roles)[number]): string => message(language, `role.${role}`);
    const view = accessView({
      heading: message(language, 'access.rights'),
      lead: [message(language, 'access.rightsLead')],
      sections: [
        section({
          table: {
            caption: message(language, 'access.rights'),
            columns: [message(language, 'access.action'), ...roles.map(nameOf)],
            rows: actions.map((action) => ({
              title: action,
              cells: roles.map((role) => ({
                label: nameOf(role),
                text: message(language, rights[role].includes(action) ? 'access.may' : 'access.mayNot'),
              })),
              action: null,
            })),
            empty: '',
          },
        }),
        section({
          heading: message(language, 'access.loa'),
          facts: roles.map((role) => ({
            term: nameOf(role),
            value: String(this.settings.requiredLevels[role]),
          })),
        }),
      ],
      links: [{ href: '/administration', label: message(language, 'access.toAdministration') }],
    });
    this.pages.send(request, response, 'access', view, { title: view.heading });
  }
}
