import {
  accessOf,
  Clock,
  DemoDirectory,
  RegisterCatalogue,
  secondsLeft,
  type Principal,
  type RequestAccess,
} from '@kvalreg/core';
import { languages, textIn, type Language, type Register } from '@kvalreg/declaration';
import {
  createRenderer,
  message,
  type PageFrame,
  type PageViews,
  type PartViews,
  type Renderer,
  type SessionView,
} from '@kvalreg/rendering';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AssetCatalogue } from '../assets/asset-catalogue.js';
import { languageHref, languageOf } from './language.js';
import { navigationOf } from './navigation.js';
import { readTemplates } from './read-templates.js';

export interface PageOptions {
  readonly title: string;
  readonly audience?: PageFrame['audience'];
  /** The register that the page belongs to; for staff it is the one of the assignment where none is given. */
  readonly register?: Register | null;
  readonly notice?: string | null;
  readonly status?: number;
  /** Id of the form that a change of language must not lose. */
  readonly languageForm?: string;
}

const languageNames = { sv: 'Svenska', nb: 'Norsk', en: 'English' } as const satisfies Record<
  Language,
  string
>;

/** Sends pages: puts the frame around what a page shows. */
@Injectable()
export class Pages {
  private readonly renderer: Renderer = createRenderer(readTemplates());

  constructor(
    private readonly assets: AssetCatalogue,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
    @Optional() @Inject(DemoDirectory) private readonly demo: DemoDirectory | null,
  ) {}

  send<P extends keyof PageViews>(
    request: Request,
    response: Response,
    page: P,
    view: PageViews[P],
    options: PageOptions,
  ): void {
    const html = this.renderer.page(page, this.frameOf(request, options), view);
    response
      .status(options.status ?? 200)
      .type('html')
      .setHeader('vary', 'cookie, accept-language');
    response.send(html);
  }

  /** A part of a page, for the script to put in its place. */
  part<P extends keyof PartViews>(part: P, language: Language, view: PartViews[P]): string {
    return this.renderer.part(part, language, view);
  }

  /** The language of a page that belongs to no register of its own, but may be read by somebody who works in one. */
  language(request: Request): Language {
    return languageOf(request, this.registerOf(accessOf(request).principal));
  }

  private frameOf(request: Request, options: PageOptions): PageFrame {
    const { principal, csrfToken } = accessOf(request);
    const register = options.register === undefined ? this.registerOf(principal) : options.register;
    const language = languageOf(request, register);
    const audience = options.audience ?? 'staff';
    return {
      language,
      title: options.title,
      audience,
      registerTitle: register ? textIn(register.shortTitle, language) : null,
      styles: [this.assets.style],
      scripts: this.assets.script === null ? [] : [this.assets.script],
      icon: this.assets.icon,
      navigation:
        audience === 'patient' && principal.kind !== 'patient'
          ? null
          : navigationOf(principal, register ?? this.registerOf(principal), language, request.path),
      session: sessionOf(accessOf(request), this.clock.now(), language),
      showLogIn: principal.kind === 'anonymous' && audience !== 'patient',
      languages: (register?.languages ?? languages).map((code) => ({
        code,
        label: languageNames[code],
        current: code === language,
        href: languageHref(request, code),
      })),
      languageForm: options.languageForm ?? null,
      csrfToken,
      demo: this.demo !== null,
      notice: options.notice ?? null,
    };
  }

  private registerOf(principal: Principal): Register | null {
    const id = principal.kind === 'staff' ? principal.assignment?.registerId : undefined;
    return this.catalogue.all().find((register) => register.id === id) ?? null;
  }
}

function sessionOf(access: RequestAccess, now: Date, language: Language): SessionView | null {
  const { principal } = access;
  const endsInSeconds = secondsLeft(access, now) ?? 0;
  if (principal.kind === 'patient') {
    return {
      name: principal.name ?? message(language, 'role.patient'),
      role: message(language, 'role.patient'),
      place: null,
      maySwitch: false,
      endsInSeconds,
    };
  }
  if (principal.kind !== 'staff') return null;
  const { name, assignment, assignments } = principal;
  return {
    name,
    role: assignment ? message(language, `role.${assignment.role}`) : null,
    place: assignment ? placeOf(assignment, language) : null,
    maySwitch: assignments.length > 1,
    endsInSeconds,
  };
}

/** Where one works: the clinic, or the whole register. */
export function placeOf(
  assignment: { readonly unitName: string | null; readonly registerId: string | null },
  language: Language,
): string {
  if (assignment.unitName !== null) return assignment.unitName;
  return message(
    language,
    assignment.registerId === null ? 'assignment.installation' : 'chrome.wholeRegister',
  );
}
