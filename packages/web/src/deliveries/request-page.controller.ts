import {
  CurrentPrincipal,
  DeliveriesService,
  OrganisationService,
  purposes,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type DeliveryRequest,
  type Principal,
  type Unit,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { message, type DeliveryRequestView, type FieldView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, listOf, textOf, type Body } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { textField } from '../platform/pages/text-field.js';
import { caseFields, yearOf } from './case-fields.js';
import { contentOf } from './content-of.js';
import { asProblems, noProblems, problemsOf, type TypedProblems } from './delivery-problems.js';
import { deliveriesHref, purposeKeys } from './delivery-words.js';
import { boxName, variablePicker } from './variable-picker.js';

const lines = [
  'title',
  'applicant',
  'organisation',
  'ethicalApproval',
  'legalGround',
  'recipient',
  'project',
] as const;
const helps = {
  ethicalApproval: 'ethicalApprovalHelp',
  recipient: 'recipientHelp',
  project: 'projectHelp',
} as const;
const labelKeys = {
  title: 'delivery.requestTitle',
  applicant: 'delivery.applicant',
  organisation: 'delivery.organisation',
  ethicalApproval: 'delivery.ethicalApproval',
  legalGround: 'delivery.legalGround',
  recipient: 'delivery.recipient',
  project: 'delivery.project',
} as const;

/** Where a request for data is written down. */
@Controller('r/:register/deliveries/new')
export class DeliveryRequestPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly deliveries: DeliveriesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('request-delivery')
  async show(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(registerId, {}, noProblems, request, response);
  }

  @Post()
  @Requires('request-delivery')
  async save(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const wrongYears = (['from', 'to'] as const).filter((field) => Number.isNaN(yearOf(textOf(body, field))));
    if (wrongYears.length > 0) {
      const problems = wrongYears.map((field) => ({ field, code: 'invalid-year' }));
      await this.send(registerId, body, asProblems(problems, language), request, response);
      return;
    }
    try {
      const { id } = await this.deliveries.request(scopeOf(principal, registerId), requestOf(body, register));
      response.redirect(303, `${deliveriesHref(register)}/${id}`);
    } catch (error) {
      await this.send(registerId, body, problemsOf(error, language), request, response);
    }
  }

  private async send(
    registerId: string,
    body: Body,
    { byField, summary }: TypedProblems,
    request: Request,
    response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const units = await this.organisation.units(registerId);
    const view: DeliveryRequestView = {
      action: `${deliveriesHref(register)}/new`,
      problems: summary,
      fields: fieldsOf(body, byField, language),
      pickers: Object.keys(register.pathways).map((pathway) =>
        variablePicker(this.catalogue, register, pathway, listOf(body, boxName(pathway)), language),
      ),
      caseFields: typedCases(body, units, byField, language),
    };
    this.pages.send(request, response, 'delivery-request', view, {
      title: message(language, 'delivery.new'),
      register,
      status: summary === null ? 200 : 422,
    });
  }
}

function requestOf(body: Body, register: Register): DeliveryRequest {
  const text = (name: string) => textOf(body, name).trim().slice(0, 4000);
  return {
    title: text('title'),
    applicant: text('applicant'),
    organisation: text('organisation'),
    purpose: purposes.find((one) => one === text('purpose')) ?? 'research',
    description: text('description'),
    ethicalApproval: text('ethicalApproval'),
    legalGround: text('legalGround'),
    recipient: text('recipient'),
    project: text('project'),
    content: contentOf(body, register),
  };
}

function fieldsOf(body: Body, errors: ReadonlyMap<string, string>, language: Language): readonly FieldView[] {
  const line = (key: (typeof lines)[number]) =>
    textField({
      key,
      label: message(language, labelKeys[key]),
      help: key in helps ? message(language, `delivery.${helps[key as keyof typeof helps]}`) : null,
      value: textOf(body, key),
      error: errors.get(key) ?? null,
      maxLength: 300,
    });
  const purpose = choiceField({
    key: 'purpose',
    label: message(language, 'delivery.purpose'),
    value: purposes.find((one) => one === textOf(body, 'purpose')) ?? 'research',
    error: null,
    options: purposes.map((code) => ({ code, label: message(language, purposeKeys[code]) })),
  });
  const description = textField({
    key: 'description',
    label: message(language, 'delivery.description'),
    value: textOf(body, 'description'),
    error: errors.get('description') ?? null,
    control: 'textarea',
    maxLength: 4000,
  });
  const [title, applicant, organisation, ...rest] = lines.map(line);
  return [title, applicant, organisation, purpose, description, ...rest].flatMap((field) => field ?? []);
}

function typedCases(
  body: Body,
  units: readonly Unit[],
  errors: ReadonlyMap<string, string>,
  language: Language,
): readonly FieldView[] {
  const typed = { from: textOf(body, 'from'), to: textOf(body, 'to'), units: listOf(body, 'units') };
  return caseFields(typed, units, errors, language);
}
