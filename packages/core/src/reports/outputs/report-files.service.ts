import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError, UnavailableError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { ReportAnswer, ReportRequest } from '../report.js';
import { reportFileName } from './report-file-name.js';
import { ReportsService } from '../reports.service.js';
import {
  ReportPress,
  type PictureOrder,
  type PressOrder,
  type ReportFormat,
  type TabTexts,
} from './report-press.js';

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
} as const;

/** Reports as files: the same figures, decided for the same reader, as on the page. */
@Injectable()
export class ReportFilesService {
  constructor(
    private readonly reports: ReportsService,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
    @Optional() @Inject(ReportPress) private readonly press: ReportPress | null,
  ) {}

  /** One tab, or the whole report where none is named. */
  async file(
    scope: Scope,
    request: ReportRequest,
    format: ReportFormat,
    language: Language,
  ): Promise<ReportFile> {
    const press = this.pressOrRefuse();
    const answers =
      request.tab === undefined
        ? await this.reports.whole(scope, request)
        : [await this.reports.standard(scope, request)];
    const bytes = await press.file(await this.order(scope, request, answers, language), format);
    const part = request.tab === undefined ? [] : [request.tab];
    return { name: this.nameOf(scope, request, part, format), type: types[format], bytes };
  }

  /** One chart of a figure, as a file of its own. */
  async picture(
    scope: Scope,
    request: ReportRequest,
    picture: PictureOrder,
    language: Language,
  ): Promise<ReportFile> {
    const press = this.pressOrRefuse();
    const answer = await this.reports.standard(scope, request);
    const bytes = await press.picture(await this.order(scope, request, [answer], language), picture);
    if (!bytes) {
      throw new NotFoundError(
        'unknown-chart',
        `Figure ${String(picture.figure)} of the tab "${answer.tab.id}" has no chart ${String(picture.chart)}: there are ${String(answer.figures.length)} figures, and one without values has no chart.`,
        { figures: answer.figures.length },
      );
    }
    const part = [answer.tab.id, picture.figure, picture.chart];
    const name = this.nameOf(scope, request, part, picture.format);
    return { name, type: types[picture.format], bytes };
  }

  /** The words of a tab with its numbers in them; null in a process that makes no pages. */
  async texts(
    scope: Scope,
    request: ReportRequest,
    answer: ReportAnswer,
    language: Language,
  ): Promise<TabTexts | null> {
    if (!this.press) return null;
    return this.press.texts(await this.order(scope, request, [answer], language))[0] ?? null;
  }

  private nameOf(
    { registerId }: Scope,
    { pathway, report }: ReportRequest,
    part: readonly (string | number)[],
    ending: string,
  ): string {
    return reportFileName({ register: registerId, pathway, report, part, day: this.clock.today() }, ending);
  }

  private async order(
    scope: Scope,
    { pathway }: ReportRequest,
    answers: readonly ReportAnswer[],
    language: Language,
  ): Promise<PressOrder> {
    return {
      register: this.catalogue.register(scope.registerId),
      source: this.catalogue.figureSource(scope.registerId, pathway).source,
      answers,
      units: await this.organisation.units(scope.registerId),
      isClinic: scope.level === 'unit',
      language,
      madeOn: this.clock.today(),
    };
  }

  private pressOrRefuse(): ReportPress {
    if (this.press) return this.press;
    throw new UnavailableError(
      'no-report-press',
      'This process makes no files of reports. Ask the server, or a worker, for it.',
    );
  }
}
