import {
  ConflictError,
  CurrentPrincipal,
  LetterPrintingService,
  LettersService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type LetterOfBatch,
  type PlacedLetter,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import {
  counted,
  formatDate,
  letterWindows,
  message,
  type FieldView,
  type LetterBatchView,
} from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { choiceField } from '../../platform/pages/choice-field.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith, pageIn, pagingView } from '../../platform/pages/paging.js';
import { nameOf } from '../../platform/pages/person.js';
import { batchName, batchStatus, lettersHref } from './letter-words.js';
import { streamLetters } from './pdf/stream-letters.js';

const perPage = 50;

/** One batch of letters: its list, its PDF, and that it has been sent. */
@Controller('r/:register/messages/letters/:batch')
export class LetterBatchPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly letters: LettersService,
    private readonly printing: LetterPrintingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('manage-messages')
  async read(
    @Param('register') registerId: string,
    @Param('batch') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const batch = await this.letters.one(scope, id);
    const found = await this.letters.letters(scope, id, { page: pageIn(request.query), pageSize: perPage });
    const here = `${lettersHref(registerId)}/${id}`;
    const takeOut = batch.printedAt === null ? [] : await this.letters.takeOutOf(scope, id);
    const view: LetterBatchView = {
      backHref: lettersHref(registerId),
      heading: batchName(batch, language),
      status: batchStatus(batch, language),
      facts: [
        { term: message(language, 'followUps.unit'), value: batch.unitNames.join(', ') },
        { term: message(language, 'letters.count'), value: String(batch.letters) },
        { term: message(language, 'letters.leftOut'), value: String(batch.leftOut) },
        { term: message(language, 'letters.madeBy'), value: batch.madeBy },
        ...(batch.sentOn === null
          ? []
          : [{ term: message(language, 'letters.sentOn'), value: formatDate(batch.sentOn, language) }]),
      ],
      takeOut:
        takeOut.length === 0 ? null : message(language, 'letters.takeOut', { numbers: takeOut.join(', ') }),
      printAction: `${here}/pdf`,
      printFields: printFields(register, language),
      sentAction: batch.printedAt !== null && batch.sentOn === null ? `${here}/sent` : null,
      releaseAction: batch.sentOn === null ? `${here}/release` : null,
      caption: counted(language, 'letters.n', found.total),
      rows: found.items.map((letter) => rowOf(letter, register, language)),
      paging: pagingView(found, (page) => hrefWith(request.path, { page: String(page) }), language),
    };
    const notice = request.query['notice'] === 'sent' ? message(language, 'letters.marked') : null;
    this.pages.send(request, response, 'letter-batch', view, { title: view.heading, register, notice });
  }

  /** The letters of the batch as one file, made while it is read. */
  @Get('pdf')
  @Requires('manage-messages')
  @Header('cache-control', 'private, no-store')
  async pdf(
    @Param('register') registerId: string,
    @Param('batch') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const batch = await this.letters.one(scope, id);
    // What goes wrong before the first letter is told in a page, and not in half a file.
    const letters = await begun(this.printing.print(scope, id));
    if (letters === null) {
      throw new ConflictError('batch-empty', 'No letter of this batch is to be printed any more.');
    }
    response
      .type('application/pdf')
      .setHeader('content-disposition', `inline; filename="${id.slice(0, 8)}.pdf"`);
    await streamLetters(letters, response, {
      title: batchName(batch, language),
      author: textIn(register.title, language),
      language,
      // The same letters give the same file.
      madeAt: new Date(batch.madeAt),
      window: letterWindows.find((one) => one === request.query['window']) ?? 'left',
      twoSided: request.query['sides'] === '2',
    });
  }

  @Post('sent')
  @Requires('manage-messages')
  async markSent(
    @Param('register') registerId: string,
    @Param('batch') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.letters.markSent(scopeOf(principal, registerId), id);
    response.redirect(303, `${lettersHref(registerId)}/${id}?notice=sent`);
  }

  @Post('release')
  @Requires('manage-messages')
  async release(
    @Param('register') registerId: string,
    @Param('batch') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.letters.release(scopeOf(principal, registerId), id);
    response.redirect(303, `${lettersHref(registerId)}?notice=released`);
  }
}

/** The letters once the first of them is there; null where there is none. */
async function begun(letters: AsyncGenerator<PlacedLetter>): Promise<AsyncGenerator<PlacedLetter> | null> {
  const first = await letters.next();
  if (first.done === true) return null;
  return (async function* () {
    yield first.value;
    yield* letters;
  })();
}

function printFields({ identifiers }: Register, language: Language): readonly FieldView[] {
  const isNorwegian = identifiers.every((kind) => kind === 'fodselsnummer' || kind === 'd-nummer');
  return [
    choiceField({
      key: 'window',
      label: message(language, 'letters.window'),
      value: 'left',
      error: null,
      // In Norway there is one place for the window.
      options: (isNorwegian ? (['left'] as const) : letterWindows).map((code) => ({
        code,
        label: message(language, `letters.window.${code}`),
      })),
    }),
    choiceField({
      key: 'sides',
      label: message(language, 'letters.sides'),
      value: '2',
      error: null,
      options: (['2', '1'] as const).map((code) => ({
        code,
        label: message(language, `letters.sides.${code}`),
      })),
    }),
  ];
}

const colours = { 'to-print': 'info', sent: 'success', delivered: 'success' } as const;

function rowOf(
  letter: LetterOfBatch,
  register: Register,
  language: Language,
): LetterBatchView['rows'][number] {
  const { person, episodeId, state, reason } = letter;
  const base = `/r/${encodeURIComponent(register.id)}`;
  const name = nameOf(person, language);
  return {
    place: String(letter.place),
    patient: name,
    identifier: person.identifier,
    href: `${base}/episodes/${episodeId}`,
    unit: letter.unitName,
    occasion: textIn(register.pathways[letter.pathway]?.occasions[letter.occasion]?.title ?? {}, language),
    status: {
      label: message(language, `reminders.state.${state}`),
      color: state in colours ? colours[state as keyof typeof colours] : 'warning',
    },
    reason: reason === null ? null : message(language, `reminders.reason.${reason}`),
    // What has not left the house cannot come back.
    contactHref: state === 'sent' || state === 'delivered' ? `${base}/patients/${person.id}/contact` : null,
    contactLabel: message(language, 'letters.cameBackOf', { name }),
  };
}
