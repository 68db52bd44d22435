import {
  Clock,
  ConflictError,
  CurrentPrincipal,
  EndingService,
  endReasons,
  EpisodesService,
  InvalidInputError,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type EndingEvent,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  counted,
  fieldId,
  formatDate,
  message,
  problemText,
  type EndingView,
  type FieldView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, isoDateOf, textOf } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { nameOf } from '../platform/pages/person.js';
import { textField } from '../platform/pages/text-field.js';
import { endingText, endReasonText } from './ending-words.js';

interface Typed {
  readonly reason: string;
  readonly note: string;
  readonly endedOn: string;
}
interface Visit {
  readonly registerId: string;
  readonly episodeId: string;
  readonly principal: Principal;
  readonly request: Request;
  readonly response: Response;
}

/** Staff end the follow-up of one episode, or take it up again. */
@Controller('r/:register/episodes/:episode/end')
export class EndingPages {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly episodes: EpisodesService,
    private readonly endings: EndingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('end-episode')
  async read(
    @Param('register') registerId: string,
    @Param('episode') episodeId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = { reason: '', note: '', endedOn: this.clock.today() };
    await this.show({ registerId, episodeId, principal, request, response }, typed, null);
  }

  @Post()
  @Requires('end-episode')
  async write(
    @Param('register') registerId: string,
    @Param('episode') episodeId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, this.catalogue.register(registerId));
    const body = asBody(request.body);
    const typed = {
      reason: textOf(body, 'reason'),
      note: textOf(body, 'note').slice(0, 500),
      endedOn: isoDateOf(textOf(body, 'endedOn')),
    };
    const here = `/r/${encodeURIComponent(registerId)}/episodes/${encodeURIComponent(episodeId)}`;
    const visit = { registerId, episodeId, principal, request, response };
    try {
      if (textOf(body, 'what') === 'restart') {
        await this.endings.restart(scope, episodeId, typed.note);
        response.redirect(303, `${here}?notice=restarted`);
        return;
      }
      const reason = endReasons.find((one) => one === typed.reason);
      if (!reason) {
        await this.show(visit, typed, { field: 'reason', message: message(language, 'ending.chooseReason') });
        return;
      }
      await this.endings.end(scope, episodeId, { ...typed, reason });
      response.redirect(303, `${here}?notice=ended`);
    } catch (error) {
      if (!(error instanceof InvalidInputError) && !(error instanceof ConflictError)) throw error;
      const field = error instanceof InvalidInputError ? (error.problems[0]?.field ?? null) : null;
      await this.show(visit, typed, { field, message: problemText(error.code, language) ?? error.message });
    }
  }

  private async show(
    { registerId, episodeId, principal, request, response }: Visit,
    typed: Typed,
    problem: { readonly field: string | null; readonly message: string } | null,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const { episode, person } = await this.episodes.timeline(scope, episodeId);
    const history = await this.endings.history(scope, episodeId);
    const here = `/r/${encodeURIComponent(registerId)}/episodes/${episode.id}`;
    const isEnded = episode.endedOn !== null;
    const view: EndingView = {
      backHref: here,
      name: nameOf(person, language),
      context: [textIn(register.pathways[episode.pathway]?.title ?? {}, language), episode.unitName],
      state: endingText(episode, language) ?? message(language, 'ending.goesOn'),
      errors: problem && {
        title: counted(language, 'form.errorTitle', 1),
        items: [
          { href: problem.field === null ? null : `#${fieldId(problem.field)}`, message: problem.message },
        ],
      },
      action: `${here}/end`,
      isEnded,
      fields: fieldsOf(typed, problem, isEnded, language),
      history: history.map((event) => ({
        what: whatOf(event, language),
        who: `${event.recordedBy === 'rule' ? '' : `${event.recordedBy}, `}${formatDate(event.recordedAt.slice(0, 10), language)}`,
      })),
    };
    const title = message(language, isEnded ? 'ending.restart' : 'ending.end');
    this.pages.send(request, response, 'ending', view, {
      title: problem ? `${message(language, 'form.errorPrefix')} ${title}` : title,
      register,
      status: problem ? 422 : 200,
    });
  }
}

function whatOf({ kind, endedOn, reason, note }: EndingEvent, language: Language): string {
  const what =
    kind === 'restarted'
      ? message(language, 'ending.restarted')
      : message(language, 'ending.endedOn', {
          date: endedOn === null ? '' : formatDate(endedOn, language),
          reason: endReasonText(reason, language),
        });
  return note === null ? what : `${what} – ${note}`;
}

function fieldsOf(
  typed: Typed,
  problem: { readonly field: string | null; readonly message: string } | null,
  isEnded: boolean,
  language: Language,
): readonly FieldView[] {
  const errorOf = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const note = textField({
    key: 'note',
    label: message(language, 'ending.note'),
    help: isEnded ? null : message(language, 'ending.noteHelp'),
    value: typed.note,
    error: errorOf('note'),
    control: 'textarea',
    optional: true,
    maxLength: 500,
  });
  if (isEnded) return [note];
  return [
    choiceField({
      key: 'reason',
      label: message(language, 'ending.reason'),
      value: typed.reason,
      error: errorOf('reason'),
      options: endReasons.map((code) => ({ code, label: message(language, `ending.reason.${code}.label`) })),
    }),
    note,
    textField({
      key: 'endedOn',
      label: message(language, 'ending.on'),
      value: typed.endedOn,
      error: errorOf('endedOn'),
      control: 'date',
      size: 12,
    }),
  ];
}
