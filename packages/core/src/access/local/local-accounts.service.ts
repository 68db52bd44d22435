import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { AccessLog } from '../access-log.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Principal } from '../principal.js';
import { hashSecret, newSecret } from '../sessions/secret.js';

const setupHours = 48;

export interface NewAdministrator {
  readonly name: string;
  readonly email: string;
  /** The register that is administered; null for the whole installation. */
  readonly registerId: string | null;
}
export interface SetupLink {
  /** Shown this once; only its hash is stored. */
  readonly path: string;
  readonly expiresAt: Date;
}
export interface LocalAdministrator {
  readonly name: string;
  readonly email: string;
  readonly state: 'waiting' | 'ready' | 'disabled';
}

/** Administrators who log in here, for the first start and for the day on which the log-in service is out of order. */
@Injectable()
export class LocalAccountsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly log: AccessLog,
  ) {}

  /** Makes the account, or lets somebody begin anew who has lost both factors: what was set up before is gone. */
  async create(by: Principal, { name, email, registerId }: NewAdministrator): Promise<SetupLink> {
    const address = addressOf(email);
    if (name.trim() === '')
      throw new InvalidInputError('no-name', 'Write the name of the administrator: --name "Eva Ek".');
    const token = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + setupHours * 3_600_000);
    await this.database.outsideScope(async (tx) => {
      const account = { subject: `local|${address}`, name: name.trim(), email: address };
      const userId = await this.accounts.ensureAccount(tx, account);
      await this.accounts.ensureAssignment(tx, userId, { role: 'administrator', registerId, unitId: null });
      await tx.query(
        `insert into access.local_account (user_id, email, setup_hash, setup_expires_at, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (user_id) do update set setup_hash = excluded.setup_hash, setup_expires_at = excluded.setup_expires_at,
           passphrase_hash = null, totp_encrypted = null, totp_last_period = null, recovery_hashes = '{}', disabled_at = null`,
        [
          userId,
          address,
          hashSecret(token),
          expiresAt,
          now,
          by.kind === 'system' ? by.name : by.kind === 'staff' ? by.userId : by.kind,
        ],
      );
      await tx.query('delete from access.session where user_id = $1', [userId]);
      await this.log.record(
        tx,
        { principal: by, registerId },
        'local-account.create',
        {},
        { account: userId },
      );
    });
    return { path: `/local/set-up/${token}`, expiresAt };
  }

  /** Closes the way in, and every session that is open. The account and what it did stay in the log. */
  async disable(by: Principal, email: string): Promise<void> {
    const address = addressOf(email);
    await this.database.outsideScope(async (tx) => {
      const userId = await this.switchOff(tx, address);
      if (userId === null) {
        throw new NotFoundError(
          'unknown-administrator',
          `There is no local administrator with the address "${address}" that is not disabled already. kvalreg admin list shows all.`,
        );
      }
      await tx.query('delete from access.session where user_id = $1', [userId]);
      await this.log.record(tx, { principal: by }, 'local-account.disable', {}, { account: userId });
    });
  }

  async list(): Promise<readonly LocalAdministrator[]> {
    const rows = await this.database.outsideScope((tx) =>
      tx.query<
        {
          readonly name: string;
          readonly email: string;
          readonly ready: boolean;
          readonly disabled: boolean;
        }[]
      >(
        `select u.name, l.email, l.passphrase_hash is not null as ready, l.disabled_at is not null as disabled
         from access.local_account l join access.user_account u on u.id = l.user_id order by l.email`,
      ),
    );
    return rows.map(({ name, email, ready, disabled }) => ({
      name,
      email,
      state: disabled ? 'disabled' : ready ? 'ready' : 'waiting',
    }));
  }

  /** Whether the log-in page has to show this way in. */
  async isOffered(): Promise<boolean> {
    const [row] = await this.database.outsideScope((tx) =>
      tx.query<unknown[]>('select 1 from access.local_account where disabled_at is null limit 1'),
    );
    return row !== undefined;
  }

  private async switchOff(tx: EntityManager, address: string): Promise<string | null> {
    const [rows] = await tx.query<[{ readonly user_id: string }[], number]>(
      `update access.local_account set disabled_at = $2, setup_hash = null, setup_expires_at = null
       where email = $1 and disabled_at is null returning user_id`,
      [address, this.clock.now()],
    );
    return rows[0]?.user_id ?? null;
  }
}

/** In lower case, as it is looked up. */
export function addressOf(email: string): string {
  const address = email.trim().toLowerCase();
  if (/^[^\s@|]+@[^\s@|]+\.[^\s@|]+$/.test(address) && address.length <= 254) return address;
  throw new InvalidInputError(
    'invalid-email',
    `"${email.slice(0, 80)}" is not an e-mail address; write one as name@example.org.`,
  );
}
