import {
  CurrentPrincipal,
  FreeListExportService,
  isClinic,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  SavedFreeListsService,
  scopeOf,
  sendFile,
  tableFormats,
  type FreeListChoice,
  type FreeListSize,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import { textIn, type Language, type Pathway, type Register } from '@kvalreg/declaration';
import { formatCount, message, type FieldView, type FreeListView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, listOf, textOf, type Body } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { textField } from '../platform/pages/text-field.js';
import { caseFields, checkboxField, yearOf } from './case-fields.js';
import { asProblems, noProblems, problemsOf, type TypedProblems } from './delivery-problems.js';
import { boxName, variablePicker } from './variable-picker.js';

/** What is typed, whether it can be used or not. */
interface Typed {
  readonly pathway: string;
  readonly variables: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly units: readonly string[];
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly identify: boolean;
  readonly format: string;
  readonly name: string;
  readonly isShared: boolean;
}
interface Shown {
  readonly typed: Typed;
  readonly problems: TypedProblems;
  readonly size: FreeListSize | null;
}
interface Visit {
  readonly register: Register;
  readonly scope: Scope;
  readonly request: Request;
  readonly response: Response;
  readonly language: Language;
}

/** Variables of one's choice, counted, saved and taken as a file. */
@Controller('r/:register/free-list')
export class FreeListPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly lists: SavedFreeListsService,
    private readonly exports: FreeListExportService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('use-free-list')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = this.visit(registerId, principal, request, response);
    const { list, pathway } = request.query;
    const typed =
      typeof list === 'string'
        ? await this.savedChoice(visit.scope, list)
        : emptyChoice(pathwayOf(visit.register, pathway));
    await this.send(visit, { typed, problems: noProblems, size: null });
  }

  @Post()
  @Requires('use-free-list')
  async act(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = this.visit(registerId, principal, request, response);
    const body = asBody(request.body);
    const typed = typedIn(body, visit.register);
    const wrongYears = (['from', 'to'] as const).filter((field) => Number.isNaN(yearOf(typed[field])));
    if (wrongYears.length > 0) {
      const problems = wrongYears.map((field) => ({ field, code: 'invalid-year' }));
      await this.send(visit, { typed, problems: asProblems(problems, visit.language), size: null });
      return;
    }
    const choice = choiceOf(typed);
    try {
      switch (textOf(body, 'do')) {
        case 'file':
          await this.file(visit, choice, typed.format);
          return;
        case 'save': {
          const { id } = await this.lists.save(visit.scope, { ...typed, choice });
          response.redirect(303, hrefWith(request.path, { list: id, done: 'saved' }));
          return;
        }
        default: {
          const size = await this.exports.size(visit.scope, choice, visit.language);
          await this.send(visit, { typed, problems: noProblems, size });
        }
      }
    } catch (error) {
      if (response.headersSent) throw error;
      await this.send(visit, { typed, problems: problemsOf(error, visit.language), size: null });
    }
  }

  @Post(':list/remove')
  @Requires('use-free-list')
  async remove(
    @Param('register') registerId: string,
    @Param('list') list: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.lists.remove(scopeOf(principal, registerId), list);
    response.redirect(303, `/r/${encodeURIComponent(registerId)}/free-list`);
  }

  private visit(registerId: string, principal: Principal, request: Request, response: Response): Visit {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    return { register, scope: scopeOf(principal, registerId), request, response, language };
  }

  private file({ scope, response, language }: Visit, choice: FreeListChoice, wanted: string): Promise<void> {
    const format = tableFormats.find((one) => one === wanted) ?? 'csv';
    return sendFile(response, 'application/octet-stream', (onStart) =>
      this.exports.write(scope, { choice, format, language }, response, onStart),
    );
  }

  private async savedChoice(scope: Scope, id: string): Promise<Typed> {
    const { choice, name, isShared } = await this.lists.one(scope, id);
    const { pathway, variables, identify, filters } = choice;
    return {
      ...emptyChoice(pathway),
      variables,
      identify,
      name,
      isShared,
      from: String(filters.from ?? ''),
      to: String(filters.to ?? ''),
      units: filters.units,
      dimensions: filters.dimensions,
    };
  }

  private async send(visit: Visit, { typed, problems, size }: Shown): Promise<void> {
    const { register, scope, request, response, language } = visit;
    const pathway = this.catalogue.pathway(register.id, typed.pathway);
    const units = scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const path = `/r/${encodeURIComponent(register.id)}/free-list`;
    const saved = await this.lists.list(scope);
    const errors = problems.byField;
    const view: FreeListView = {
      lead: message(language, scope.level === 'unit' ? 'freeList.lead' : 'freeList.leadAll'),
      action: path,
      pathways: pathwayTabs(register, typed.pathway, path, language),
      pathway: typed.pathway,
      saved: saved.map(({ id, name, isOwn, isShared, savedBy }) => ({
        id,
        name,
        href: hrefWith(path, { list: id }),
        whose: isOwn
          ? message(language, isShared ? 'freeList.ownShared' : 'freeList.own')
          : message(language, 'freeList.sharedBy', { who: savedBy }),
        removeAction: isOwn ? `${path}/${id}/remove` : null,
        removeLabel: message(language, 'freeList.removeNamed', { name }),
      })),
      problems: problems.summary,
      size: size === null ? null : sizeView(size, language),
      filters: caseFields(typed, units, errors, language),
      dimensions: dimensionFields(pathway, typed, language),
      picker: {
        ...variablePicker(this.catalogue, register, typed.pathway, typed.variables, language),
        title: null,
      },
      options: optionFields(scope, typed, language),
      saving: savingFields(typed, errors, language),
    };
    this.pages.send(request, response, 'free-list', view, {
      title: message(language, 'freeList.title'),
      register,
      notice: request.query['done'] === 'saved' ? message(language, 'freeList.savedNotice') : null,
      status: problems.summary === null ? 200 : 422,
    });
  }
}

function pathwayOf(register: Register, wanted: unknown): string {
  const ids = Object.keys(register.pathways);
  return ids.find((id) => id === wanted) ?? ids[0] ?? '';
}

function emptyChoice(pathway: string): Typed {
  return {
    pathway,
    variables: [],
    from: '',
    to: '',
    units: [],
    dimensions: {},
    identify: false,
    format: 'xlsx',
    name: '',
    isShared: false,
  };
}

function typedIn(body: Body, register: Register): Typed {
  const pathway = pathwayOf(register, textOf(body, 'pathway'));
  const dimensions = Object.keys(register.pathways[pathway]?.dimensions ?? {}).flatMap((dimension) => {
    const values = listOf(body, `d.${dimension}`);
    return values.length === 0 ? [] : [[dimension, values] as const];
  });
  return {
    pathway,
    variables: listOf(body, boxName(pathway)),
    from: textOf(body, 'from'),
    to: textOf(body, 'to'),
    units: listOf(body, 'units'),
    dimensions: Object.fromEntries(dimensions),
    identify: listOf(body, 'identify').includes('yes'),
    format: textOf(body, 'format'),
    name: textOf(body, 'name'),
    isShared: listOf(body, 'share').includes('yes'),
  };
}

function choiceOf({ pathway, variables, identify, from, to, units, dimensions }: Typed): FreeListChoice {
  return { pathway, variables, identify, filters: { from: yearOf(from), to: yearOf(to), units, dimensions } };
}

function pathwayTabs(
  { pathways }: Register,
  chosen: string,
  path: string,
  language: Language,
): FreeListView['pathways'] {
  const ids = Object.entries(pathways);
  if (ids.length < 2) return [];
  return ids.map(([id, { title }]) => ({
    href: hrefWith(path, { pathway: id }),
    label: textIn(title, language),
    current: id === chosen,
  }));
}

function sizeView({ cases, persons, columns }: FreeListSize, language: Language): FreeListView['size'] {
  if (cases === 0) return { text: message(language, 'freeList.nothing'), columns: [] };
  return {
    text: message(language, 'freeList.size', {
      cases: formatCount(cases, language),
      persons: formatCount(persons, language),
      columns: formatCount(columns.length, language),
    }),
    columns: columns.map(({ name, label }) => `${name}: ${label}`),
  };
}

function dimensionFields(
  pathway: Pathway,
  { dimensions }: Typed,
  language: Language,
): FreeListView['dimensions'] {
  const fields = Object.entries(pathway.dimensions).flatMap(([dimension, { title, options }]) =>
    options.length === 0
      ? []
      : [
          checkboxField({
            key: `d.${dimension}`,
            label: textIn(title, language),
            help: message(language, 'delivery.unitsHelp'),
            options: options.map(({ code, label }) => ({ code, label: textIn(label, language) })),
            chosen: dimensions[dimension] ?? [],
          }),
        ],
  );
  return fields.length === 0 ? null : { open: Object.keys(dimensions).length > 0, fields };
}

function optionFields(scope: Scope, { identify, format }: Typed, language: Language): readonly FieldView[] {
  const formats = choiceField({
    key: 'format',
    label: message(language, 'freeList.format'),
    value: format,
    error: null,
    options: tableFormats.map((code) => ({ code, label: message(language, `delivery.format.${code}`) })),
  });
  const who = checkboxField({
    key: 'identify',
    label: message(language, 'freeList.who'),
    options: [{ code: 'yes', label: message(language, 'freeList.identify') }],
    chosen: identify ? ['yes'] : [],
  });
  return isClinic(scope) ? [who, formats] : [formats];
}

function savingFields(
  { name, isShared }: Typed,
  errors: ReadonlyMap<string, string>,
  language: Language,
): readonly FieldView[] {
  return [
    textField({
      key: 'name',
      label: message(language, 'freeList.name'),
      value: name,
      error: errors.get('name') ?? null,
      maxLength: 100,
    }),
    checkboxField({
      key: 'share',
      label: message(language, 'freeList.share'),
      options: [{ code: 'yes', label: message(language, 'freeList.share') }],
      chosen: isShared ? ['yes'] : [],
    }),
  ];
}
