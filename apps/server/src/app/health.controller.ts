import { AnswerOf, Public } from '@kvalreg/core';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { HealthService, type Readiness } from './health.service.js';

const check = z.enum(['ok', 'failed']);
const liveSchema = z.object({ status: z.literal('ok') });
const readySchema = z.object({
  status: check,
  checks: z.object({ database: check, migrations: check, registers: check }),
});

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process runs' })
  @AnswerOf(liveSchema, 'It runs')
  live(): z.infer<typeof liveSchema> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'The process can do its work: database, schema and registers are there' })
  @AnswerOf(readySchema, 'It can')
  @AnswerOf(readySchema, 'It cannot at this moment', 503)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.health.readiness();
    response.status(readiness.status === 'ok' ? 200 : 503);
    return readiness;
  }
}
