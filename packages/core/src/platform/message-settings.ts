import { z } from 'zod';

/** How messages leave the house. What is null is not set up, and no message is planned for it. */
export interface MessageSettings {
  readonly smtpUrl: string | null;
  /** Sender of e-mail, as in a mail's header. */
  readonly mailFrom: string | null;
  /** Whether mails to staff may have reports attached, where the register allows that too; otherwise a link goes. */
  readonly attachReports: boolean;
  /** Folders that other programs take messages from, one for each channel. */
  readonly folders: {
    readonly digitalMailbox: string | null;
    readonly email: string | null;
    readonly sms: string | null;
    readonly printHouse: string | null;
  };
}

const folder = z.string().min(1).optional();

/** What the environment says of messages. */
export const messageEnvironment = {
  KVALREG_SMTP_URL: z
    .string()
    .regex(
      /^smtps?:\/\//,
      'It must be the address of a mail server, for instance smtps://user:password@mail.example.org:465',
    )
    .optional(),
  KVALREG_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/,
      'It must be an address, for instance "The register <no-reply@example.org>"',
    )
    .optional(),
  KVALREG_ATTACH_REPORTS: z
    .enum(['yes', 'no'], 'It must be yes or no: whether mails to staff may have reports attached')
    .optional(),
  KVALREG_DIGITAL_MAILBOX_FOLDER: folder,
  KVALREG_EMAIL_FOLDER: folder,
  KVALREG_SMS_FOLDER: folder,
  KVALREG_PRINT_HOUSE_FOLDER: folder,
} as const;

type Environment = { readonly [K in keyof typeof messageEnvironment]?: string | undefined };

export function messageSettingsOf(env: Environment): MessageSettings {
  return {
    smtpUrl: env.KVALREG_SMTP_URL ?? null,
    mailFrom: env.KVALREG_MAIL_FROM ?? null,
    attachReports: env.KVALREG_ATTACH_REPORTS === 'yes',
    folders: {
      digitalMailbox: env.KVALREG_DIGITAL_MAILBOX_FOLDER ?? null,
      email: env.KVALREG_EMAIL_FOLDER ?? null,
      sms: env.KVALREG_SMS_FOLDER ?? null,
      printHouse: env.KVALREG_PRINT_HOUSE_FOLDER ?? null,
    },
  };
}

/** Settings that contradict each other, by name. */
export function messageSettingProblems(env: Environment): readonly (readonly [string, string])[] {
  if (env.KVALREG_SMTP_URL !== undefined && env.KVALREG_EMAIL_FOLDER !== undefined)
    return [['KVALREG_EMAIL_FOLDER', 'E-mail leaves by one way: set this or KVALREG_SMTP_URL, not both']];
  if (env.KVALREG_SMTP_URL !== undefined && env.KVALREG_MAIL_FROM === undefined)
    return [['KVALREG_MAIL_FROM', 'Set it too: a mail server wants to know who writes']];
  return [];
}
