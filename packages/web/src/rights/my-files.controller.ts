import {
  Clock,
  CurrentPrincipal,
  ExtractService,
  NotFoundError,
  OwnRegistersService,
  PersonLogService,
  Requires,
  type Principal,
} from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asPatient } from '../access/as-patient.js';
import { languageOf } from '../platform/pages/language.js';
import { extractFormatOf, logFormatOf, RightsFiles } from './rights-files.js';

/** What a patient takes along: of one register, or of all. */
@Controller('my/data')
export class MyFilesController {
  constructor(
    private readonly clock: Clock,
    private readonly registers: OwnRegistersService,
    private readonly extracts: ExtractService,
    private readonly logs: PersonLogService,
    private readonly files: RightsFiles,
  ) {}

  @Get('extract.:format')
  @Requires('read-own-data')
  async all(
    @CurrentPrincipal() principal: Principal,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendExtract(principal, null, format, request, response);
  }

  @Get('log.:format')
  @Requires('read-own-data')
  async allLogs(
    @CurrentPrincipal() principal: Principal,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendLog(principal, null, format, request, response);
  }

  @Get(':register/extract.:format')
  @Requires('read-own-data')
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register } = await this.registers.one(asPatient(principal), registerId);
    await this.sendExtract(principal, register, format, request, response);
  }

  @Get(':register/log.:format')
  @Requires('read-own-data')
  async oneLog(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register } = await this.registers.one(asPatient(principal), registerId);
    await this.sendLog(principal, register, format, request, response);
  }

  private async sendExtract(
    principal: Principal,
    register: Register | null,
    wanted: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const format = extractFormatOf(wanted);
    if (!format) throw unknownFormat();
    const extracts = await this.extracts.own(asPatient(principal), register?.id ?? null, format);
    const how = { language: languageOf(request, register), madeAt: this.clock.now() };
    await this.files.sendExtracts(response, extracts, format, how);
  }

  private async sendLog(
    principal: Principal,
    register: Register | null,
    wanted: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const format = logFormatOf(wanted);
    if (!format) throw unknownFormat();
    const registerId = register?.id ?? null;
    const entries = await this.logs.own(asPatient(principal), registerId, format);
    const language = languageOf(request, register);
    await this.files.sendLog(response, entries, format, {
      language,
      madeAt: this.clock.now(),
      reader: 'own',
      registerId,
    });
  }
}

export function unknownFormat(): NotFoundError {
  return new NotFoundError('unknown-file', 'There is no such file.');
}
