import {
  Clock,
  ConflictError,
  CurrentPrincipal,
  ErasureService,
  InvalidInputError,
  may,
  ParticipationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type ErasureCertificate,
  type ParticipationKind,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inputProblems } from '../platform/errors/input-problems.js';
import { asBody, isoDateOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { certificateView } from './certificate-view.js';
import { endedText } from '../platform/errors/ended-text.js';
import { participationView, type TypedParticipation } from './participation-view.js';
import { consequencesOf } from './standing-words.js';

interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly principal: Principal;
  readonly register: Register;
  readonly language: Language;
  readonly personId: string;
}
const kinds: readonly ParticipationKind[] = ['informed', 'consented', 'opted-out', 'withdrawn'];

/** Staff record what a person was told or has decided; what ends a participation is asked about once more. */
@Controller('r/:register/patients/:person')
export class ParticipationPages {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly participation: ParticipationService,
    private readonly erasure: ErasureService,
    private readonly pages: Pages,
  ) {}

  @Get('participation')
  @Requires('record-participation')
  async read(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(this.visit(registerId, personId, principal, request, response), {});
  }

  @Post('participation')
  @Requires('record-participation')
  async record(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = this.visit(registerId, personId, principal, request, response);
    const body = asBody(request.body);
    const typed = {
      kind: textOf(body, 'kind'),
      on: isoDateOf(textOf(body, 'on')),
      version: textOf(body, 'version'),
    };
    const kind = kinds.find((known) => known === typed.kind);
    if (kind === undefined) {
      const problem = {
        field: 'kind',
        message: message(visit.language, 'problem.invalid-participation-kind'),
      };
      await this.show(visit, { ...typed, problems: [problem] });
      return;
    }
    const isEnding = kind === 'opted-out' || kind === 'withdrawn';
    if (isEnding && textOf(body, 'confirmed') !== kind) {
      this.ask(visit, 'participation', typed);
      return;
    }
    try {
      const { certificate } = await this.participation.record(
        scopeOf(principal, registerId),
        personId,
        { ...typed, kind },
        visit.language,
      );
      if (certificate) this.certify(visit, certificate);
      else response.redirect(303, `${hrefOf(visit)}/participation?notice=recorded`);
    } catch (error) {
      await this.show(visit, { ...typed, problems: problemsOf(error, visit.language) });
    }
  }

  @Post('erasure')
  @Requires('erase-person')
  async erase(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = this.visit(registerId, personId, principal, request, response);
    const body = asBody(request.body);
    const reason = textOf(body, 'reason');
    if (textOf(body, 'confirmed') !== 'erase' && reason.trim() !== '') {
      this.ask(visit, 'erasure', { reason });
      return;
    }
    try {
      this.certify(visit, await this.erasure.onRequest(scopeOf(principal, registerId), personId, reason));
    } catch (error) {
      await this.show(visit, { reason, problems: problemsOf(error, visit.language) });
    }
  }

  private visit(
    registerId: string,
    personId: string,
    principal: Principal,
    request: Request,
    response: Response,
  ): Visit {
    const register = this.catalogue.register(registerId);
    return { request, response, principal, register, language: languageOf(request, register), personId };
  }

  private async show(visit: Visit, typed: Partial<TypedParticipation>): Promise<void> {
    const { request, response, principal, register, language, personId } = visit;
    const rule = this.participation.ruleOf(register.id);
    const found = await this.participation.ofPerson(scopeOf(principal, register.id), personId);
    const empty = {
      kind: '',
      on: this.clock.today(),
      version: rule.informationVersion,
      reason: '',
      problems: [],
    };
    const view = participationView(
      found,
      { register, rule, typed: { ...empty, ...typed }, mayErase: may(principal, 'erase-person') },
      language,
    );
    const title = message(language, 'participation.title');
    const isWrong = view.errors !== null;
    this.pages.send(request, response, 'participation', view, {
      title: isWrong ? `${message(language, 'form.errorPrefix')} ${title}` : title,
      register,
      status: isWrong ? 422 : 200,
      notice: request.query['notice'] === 'recorded' ? message(language, 'participation.recorded') : null,
    });
  }

  /** Once more, with what will happen; what was typed is sent along. */
  private ask(
    visit: Visit,
    what: 'participation' | 'erasure',
    typed: Readonly<Record<string, string>>,
  ): void {
    const { request, response, register, language } = visit;
    const rule = this.participation.ruleOf(register.id);
    const isErasure = what === 'erasure';
    const heading = message(language, isErasure ? 'erasure.confirmTitle' : 'participation.endTitle');
    const hidden = { ...typed, confirmed: isErasure ? 'erase' : (typed['kind'] ?? '') };
    this.pages.send(
      request,
      response,
      'decision',
      {
        heading,
        paragraphs: [textIn(register.title, language), ...(isErasure ? [typed['reason'] ?? ''] : [])],
        consequences: isErasure
          ? [message(language, 'participation.erasesAll'), message(language, 'participation.cannotUndo')]
          : consequencesOf(rule, language),
        action: `${hrefOf(visit)}/${what}`,
        hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
        confirm: message(language, isErasure ? 'erasure.confirm' : 'participation.endConfirm'),
        isFinal: isErasure || rule.whenEnded !== 'keep',
        cancel: { href: `${hrefOf(visit)}/participation`, label: message(language, 'participation.cancel') },
      },
      { title: heading, register },
    );
  }

  private certify(visit: Visit, certificate: ErasureCertificate): void {
    const { request, response, principal, register, language } = visit;
    const base = `/r/${encodeURIComponent(register.id)}/erasures`;
    if (may(principal, 'erase-person')) {
      response.redirect(303, `${base}/${certificate.id}`);
      return;
    }
    const view = certificateView(certificate, register, language, { base: null });
    const title = message(language, 'erasure.certificate');
    this.pages.send(request, response, 'certificate', view, { title, register });
  }
}

function hrefOf({ register, personId }: Visit): string {
  return `/r/${encodeURIComponent(register.id)}/patients/${encodeURIComponent(personId)}`;
}

/** What the reader can correct; anything else is thrown on. */
function problemsOf(error: unknown, language: Language): TypedParticipation['problems'] {
  if (error instanceof InvalidInputError) return inputProblems(error, language);
  if (error instanceof ConflictError) return [{ field: null, message: endedText(error, language) }];
  throw error;
}
