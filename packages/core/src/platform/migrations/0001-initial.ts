import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './initial/access.js';
import { analysis } from './initial/analysis.js';
import { audit } from './initial/audit.js';
import { identity } from './initial/identity.js';
import { lockOccasion } from './initial/lock-occasion.js';
import { organisation } from './initial/organisation.js';
import { register } from './initial/register.js';
import { roles } from './initial/roles.js';
import { schemas } from './initial/schemas.js';
import { submitResponse } from './initial/submit-response.js';

export class Initial1730000000001 implements MigrationInterface {
  readonly name = 'Initial1730000000001';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      roles,
      schemas,
      organisation,
      identity,
      register,
      lockOccasion,
      submitResponse,
      access,
      audit,
      analysis,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema analysis, audit, access, register, identity, organisation cascade');
  }
}
