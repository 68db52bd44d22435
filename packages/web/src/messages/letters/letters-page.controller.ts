import {
  Clock,
  ConflictError,
  CurrentPrincipal,
  InvalidInputError,
  LettersService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type LetterBatch,
  type Principal,
  type WaitingLetters,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { counted, formatCount, formatDate, message, problemText, type LettersView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, isoDateOf, listOf, textOf } from '../../platform/pages/body.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith, pageIn, pagingView } from '../../platform/pages/paging.js';
import { textField } from '../../platform/pages/text-field.js';
import { batchName, batchStatus, lettersHref, rungTitle } from './letter-words.js';

interface Visit {
  readonly register: Register;
  readonly principal: Principal;
  readonly request: Request;
  readonly response: Response;
}
interface Wish {
  /** `unit|pathway occasion rung`, as the boxes are called; null: all of them. */
  readonly chosen: readonly string[] | null;
  readonly through: string;
  readonly error: string | null;
}

/** Letters that wait are put into batches, clinic by clinic and rung by rung. */
@Controller('r/:register/messages/letters')
export class LettersPages {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly letters: LettersService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('manage-messages')
  async choose(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const wish = { chosen: null, through: this.clock.today(), error: null };
    await this.show({ register, principal, request, response }, wish);
  }

  @Post()
  @Requires('manage-messages')
  async make(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const chosen = listOf(body, 'rung');
    const through = isoDateOf(textOf(body, 'through'));
    const visit = { register, principal, request, response };
    if (chosen.length === 0) {
      await this.show(visit, { chosen, through, error: message(language, 'letters.noneChosen') });
      return;
    }
    try {
      const { id } = await this.letters.make(scopeOf(principal, registerId), {
        choices: chosen.map(choiceOf),
        through,
      });
      response.redirect(303, `${lettersHref(registerId)}/${id}`);
    } catch (error) {
      if (!(error instanceof ConflictError) && !(error instanceof InvalidInputError)) throw error;
      await this.show(visit, { chosen, through, error: problemText(error.code, language) ?? error.message });
    }
  }

  private async show({ register, principal, request, response }: Visit, wish: Wish): Promise<void> {
    const language = languageOf(request, register);
    const scope = scopeOf(principal, register.id);
    const waiting = await this.letters.waiting(scope);
    const found = await this.letters.list(scope, { page: pageIn(request.query) });
    const view: LettersView = {
      action: lettersHref(register.id),
      error: wish.error,
      caption: message(language, 'letters.waiting'),
      waiting: waiting.map((row, at) => waitingRow(row, at, wish.chosen, register, language)),
      fields: [
        textField({
          key: 'through',
          label: message(language, 'letters.through'),
          value: wish.through,
          error: null,
          control: 'date',
          size: 12,
        }),
      ],
      batchesCaption: message(language, 'letters.batches'),
      batches: found.items.map((batch) => batchRow(batch, register, language)),
      paging: pagingView(found, (page) => hrefWith(request.path, { page: String(page) }), language),
    };
    const title = message(language, 'letters.title');
    this.pages.send(request, response, 'letters', view, {
      title: wish.error === null ? title : `${message(language, 'form.errorPrefix')} ${title}`,
      register,
      notice: request.query['notice'] === 'released' ? message(language, 'letters.released') : null,
      status: wish.error === null ? 200 : 422,
    });
  }
}

function keyOf({ unitId, pathway, occasion, rung }: WaitingLetters): string {
  return `${unitId}|${pathway} ${occasion} ${rung}`;
}

function choiceOf(key: string): { readonly unitId: string; readonly rung: string } {
  const at = key.indexOf('|');
  return { unitId: key.slice(0, at), rung: key.slice(at + 1) };
}

function waitingRow(
  row: WaitingLetters,
  at: number,
  chosen: readonly string[] | null,
  register: Register,
  language: Language,
): LettersView['waiting'][number] {
  const declared = register.pathways[row.pathway]?.occasions[row.occasion];
  const value = keyOf(row);
  return {
    id: `rung-${String(at + 1)}`,
    value,
    unit: row.unitName,
    occasion: textIn(declared?.title ?? {}, language),
    rung: rungTitle(register, row, language),
    letters: formatCount(row.letters, language),
    firstOn: formatDate(row.firstOn, language),
    checked: chosen?.includes(value) ?? true,
  };
}

function batchRow(
  batch: LetterBatch,
  register: Register,
  language: Language,
): LettersView['batches'][number] {
  return {
    href: `${lettersHref(register.id)}/${batch.id}`,
    label: batchName(batch, language),
    unit: batch.unitNames.join(', '),
    letters: counted(language, 'letters.n', batch.letters),
    leftOut: formatCount(batch.leftOut, language),
    status: batchStatus(batch, language),
    madeBy: batch.madeBy,
  };
}
