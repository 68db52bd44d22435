import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { GoneError, InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { AccessLog } from '../access-log.js';
import { AccessSettings } from '../access-settings.js';
import { createSeal, type Seal } from '../login/seal.js';
import { anonymous } from '../principal.js';
import { hashSecret } from '../sessions/secret.js';
import { localAccountColumns, type LocalAccountRow } from './local-account-rows.js';
import {
  newRecoveryCodes,
  newTotpSecret,
  periodOfCode,
  readRecoveryCode,
  totpAddress,
} from './one-time-codes.js';
import { hashPassphrase, passphraseProblem } from './passphrase.js';

export interface SetupForm {
  readonly name: string;
  readonly email: string;
  /** The secret of the authenticator, to be typed where no picture can be read. */
  readonly secret: string;
  /** What the picture holds. */
  readonly otpAddress: string;
  /** The same secret for the form to send back, closed so that nobody changes it. */
  readonly sealed: string;
}
export interface SetupAnswer {
  readonly passphrase: string;
  readonly again: string;
  readonly code: string;
  readonly sealed: string;
}

/** The one-time link of a new administrator: passphrase, authenticator, and the codes for the day it is lost. */
@Injectable()
export class LocalSetupService {
  private readonly forms: Seal;
  private readonly secrets: Seal;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: AccessLog,
    settings: AccessSettings,
  ) {
    this.forms = createSeal(settings.identityKey, 'authenticator set-up');
    this.secrets = createSeal(settings.identityKey, 'authenticator');
  }

  /** What the page of the link shows: with the authenticator of a form that is shown again, or a new one. */
  async open(token: string, sealed?: string): Promise<SetupForm> {
    const { name, email } = await this.database.outsideScope((tx) => this.find(tx, token));
    const secret = (sealed === undefined ? null : this.secretIn(sealed, token)) ?? newTotpSecret();
    return {
      name,
      email,
      secret,
      otpAddress: totpAddress(secret, email),
      sealed: this.forms.close(JSON.stringify([hashSecret(token).toString('hex'), secret])),
    };
  }

  /** Sets up both factors and uses up the link; returns the recovery codes, which are shown this once. */
  async complete(token: string, answer: SetupAnswer): Promise<readonly string[]> {
    const now = this.clock.now();
    const { name, email } = await this.database.outsideScope((tx) => this.find(tx, token));
    const secret = this.secretIn(answer.sealed, token);
    const period = secret === null ? null : periodOfCode(secret, answer.code, now, null);
    const about = [...name.split(/\s+/), ...email.split(/[@.]/)];
    const problems = [
      passphraseProblem(answer.passphrase, about),
      answer.passphrase === answer.again ? null : problemOf('again', 'differs', differs),
      period === null ? problemOf('code', 'wrong-code', wrongCode) : null,
    ].filter((problem) => problem !== null);
    if (problems.length > 0 || secret === null || period === null)
      throw new InvalidInputError('set-up-incomplete', 'The set-up is not complete yet.', problems);
    const codes = newRecoveryCodes();
    const passphraseHash = await hashPassphrase(answer.passphrase);
    await this.database.outsideScope(async (tx) => {
      // Of two who hold the same link one comes first; the other finds it used.
      const { user_id: userId } = await this.find(tx, token, 'for update of l');
      await tx.query(
        `update access.local_account set passphrase_hash = $2, totp_encrypted = $3, totp_last_period = $4,
           recovery_hashes = $5, setup_hash = null, setup_expires_at = null where user_id = $1`,
        [
          userId,
          passphraseHash,
          Buffer.from(this.secrets.close(secret)),
          period,
          codes.map((code) => hashSecret(readRecoveryCode(code) ?? code)),
        ],
      );
      await this.log.record(tx, { principal: anonymous }, 'local-account.set-up', {}, { account: userId });
    });
    return codes;
  }

  private async find(tx: EntityManager, token: string, lock = ''): Promise<LocalAccountRow> {
    const [row] = await tx.query<LocalAccountRow[]>(
      `select ${localAccountColumns} from access.local_account l join access.user_account u on u.id = l.user_id
       where l.setup_hash = $1 and l.setup_expires_at > $2 and l.disabled_at is null ${lock}`,
      [hashSecret(token), this.clock.now()],
    );
    if (row) return row;
    throw new GoneError(
      'set-up-over',
      'This set-up link was used, is too old or is not known. Ask whoever made it for a new one: kvalreg admin create.',
    );
  }

  /** Of a form of this very link; null for any other. */
  private secretIn(sealed: string, token: string): string | null {
    const text = this.forms.open(sealed);
    if (text === null) return null;
    const [link, secret] = JSON.parse(text) as [string, string];
    return link === hashSecret(token).toString('hex') ? secret : null;
  }
}

const differs = 'The two passphrases differ. Write the same one twice.';
const wrongCode =
  'The code is not the one that the app shows now. Check the clock of the device, wait for the next code and type that.';

function problemOf(field: string, code: string, message: string): FieldProblem {
  return { field, code, severity: 'error', message, params: {} };
}
