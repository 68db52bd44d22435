import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AccessLog } from '../access-log.js';
import { AccessSettings } from '../access-settings.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { StaffLogin } from '../claims/usable-assignments.js';
import { GrowingDelay } from '../limits/growing-delay.js';
import { createSeal, type Seal } from '../login/seal.js';
import { anonymous, type StaffPrincipal } from '../principal.js';
import { hashSecret } from '../sessions/secret.js';
import { localAccountColumns, type LocalAccountRow } from './local-account-rows.js';
import { periodOfCode, readRecoveryCode } from './one-time-codes.js';
import { isPassphrase } from './passphrase.js';

export interface LocalCredentials {
  readonly email: string;
  readonly passphrase: string;
  /** Of the authenticator, or one of the recovery codes. */
  readonly code: string;
}

/** Wrong attempts that cost no wait: at one account, and from one place where several may work. */
const freeOfAccount = 5;
const freeOfSource = 10;
const localLogin: StaffLogin = { via: 'local', level: 2, twoFactors: true, unitIds: null };

/** Log-in of local administrators: both factors at once, and one answer for whatever is wrong. */
@Injectable()
export class LocalLoginService {
  private readonly secrets: Seal;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly delays: GrowingDelay,
    private readonly accounts: AccountsService,
    private readonly log: AccessLog,
    settings: AccessSettings,
  ) {
    this.secrets = createSeal(settings.identityKey, 'authenticator');
  }

  async logIn(
    { email, passphrase, code }: LocalCredentials,
    source: string,
  ): Promise<{ readonly principal: StaffPrincipal; readonly login: StaffLogin }> {
    const address = email.trim().toLowerCase().slice(0, 254);
    await this.delays.begin('local-source', source, freeOfSource);
    await this.delays.begin('local-account', address, freeOfAccount);
    const row = await this.find(address);
    // The passphrase is tried also where there is no account: the time that it takes tells nothing.
    const isRight = await isPassphrase(passphrase.slice(0, 1000), row?.passphrase_hash ?? null);
    const used = row && isRight ? await this.useCode(row, code) : null;
    if (!row || used === null) {
      await this.database.outsideScope((tx) =>
        this.log.record(
          tx,
          { principal: anonymous },
          'local-login.refuse',
          {},
          { account: row?.user_id ?? null },
        ),
      );
      throw new ForbiddenError(
        'local-login-failed',
        'The address, the passphrase or the code is wrong. A code is good for half a minute, and once.',
      );
    }
    await this.delays.forget('local-account', address);
    await this.delays.forget('local-source', source);
    const { subject, name } = row;
    return {
      principal: await this.accounts.logIn({ subject, name, email: address }, localLogin),
      login: localLogin,
    };
  }

  private find(address: string): Promise<LocalAccountRow | undefined> {
    return this.database.outsideScope(async (tx) => {
      const [row] = await tx.query<LocalAccountRow[]>(
        `select ${localAccountColumns} from access.local_account l join access.user_account u on u.id = l.user_id
         where l.email = $1 and l.disabled_at is null`,
        [address],
      );
      return row;
    });
  }

  /** Which kind of code it was, and that it is used up now; null when it is wrong. */
  private useCode(row: LocalAccountRow, code: string): Promise<'authenticator' | 'recovery' | null> {
    return this.database.outsideScope(async (tx) => {
      if (await this.useTotp(tx, row, code)) return 'authenticator';
      const recovery = readRecoveryCode(code);
      if (recovery === null) return null;
      const [, changed] = await tx.query<[unknown[], number]>(
        `update access.local_account set recovery_hashes = array_remove(recovery_hashes, $2)
         where user_id = $1 and $2 = any(recovery_hashes)`,
        [row.user_id, hashSecret(recovery)],
      );
      return changed === 1 ? 'recovery' : null;
    });
  }

  private async useTotp(tx: EntityManager, row: LocalAccountRow, code: string): Promise<boolean> {
    const secret = row.totp_encrypted && this.secrets.open(row.totp_encrypted.toString());
    if (!secret) return false;
    const period = periodOfCode(secret, code, this.clock.now(), row.totp_last_period);
    if (period === null) return false;
    // Two who send the same code at once: the database lets one of them through.
    const [, changed] = await tx.query<[unknown[], number]>(
      `update access.local_account set totp_last_period = $2
       where user_id = $1 and (totp_last_period is null or totp_last_period < $2)`,
      [row.user_id, period],
    );
    return changed === 1;
  }
}
