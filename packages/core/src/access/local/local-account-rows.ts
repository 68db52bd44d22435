export interface LocalAccountRow {
  readonly user_id: string;
  readonly email: string;
  readonly name: string;
  readonly subject: string;
  readonly passphrase_hash: string | null;
  readonly totp_encrypted: Buffer | null;
  readonly totp_last_period: number | null;
  readonly recovery_hashes: readonly Buffer[];
  readonly disabled_at: Date | null;
  readonly setup_expires_at: Date | null;
}

export const localAccountColumns = `l.user_id, l.email, u.name, u.subject, l.passphrase_hash, l.totp_encrypted,
  l.totp_last_period::float8 as totp_last_period, l.recovery_hashes, l.disabled_at, l.setup_expires_at`;
