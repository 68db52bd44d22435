import { join } from 'node:path';
import type { DemoFolder } from './demo-folder.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Messages about invented persons go to a folder and never to the network, whatever the environment names. */
export function withDemoChannels(environment: Environment, { root }: DemoFolder): Environment {
  const folder = (name: string): string => join(root, 'messages', name);
  return {
    ...environment,
    KVALREG_SMTP_URL: '',
    KVALREG_EMAIL_FOLDER: folder('email'),
    KVALREG_SMS_FOLDER: folder('sms'),
    KVALREG_DIGITAL_MAILBOX_FOLDER: folder('digital-mailbox'),
    KVALREG_PRINT_HOUSE_FOLDER: '',
  };
}
