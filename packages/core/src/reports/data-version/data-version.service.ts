import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Scope } from '../../access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { countWrites } from './count-writes.query.js';

/** Whether figures may have changed since somebody looked at them. */
@Injectable()
export class DataVersionService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  /**
   * Another text when there are newer answers, on another day, or with another version of the register. It tells that
   * something has changed, and neither what nor how much.
   */
  async read({ registerId }: Scope, sourceIds: readonly string[]): Promise<string> {
    const plans = sourceIds.map((id) => this.catalogue.figureSource(registerId, id).plan);
    const register = this.catalogue.register(registerId);
    const whole = { registerId, level: 'register' } as const;
    const writes = await this.database.inScope(
      whole,
      async (tx) => {
        const counts: string[] = [];
        for (const plan of plans) counts.push(await countWrites(tx, plan));
        return counts;
      },
      { readOnly: true },
    );
    const state = [registerId, register.version, this.clock.today(), ...sourceIds, ...writes];
    return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
  }
}
