import type { Channel } from '@kvalreg/declaration';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { droppedReceipt, type DroppedMessage } from './file-drop.schema.js';
import {
  MessageChannel,
  type HandOver,
  type Mailer,
  type OutgoingMessage,
  type Receipt,
  type StaffMail,
} from './message-channel.js';

/**
 * Lays each message as one file into a folder that another program takes it from, and reads receipts from another. A
 * file is named after its message and appears whole or not at all, so that repeating it changes nothing.
 */
export class FileDropChannel extends MessageChannel implements Mailer {
  override readonly isRepeatable = true;
  private isReady = false;

  constructor(
    override readonly channel: Channel,
    private readonly folder: string,
  ) {
    super();
  }

  override async send(message: OutgoingMessage): Promise<HandOver> {
    const { document, ...head } = message;
    return this.layOut(head, document && { name: `${message.id}.pdf`, bytes: document });
  }

  async mail({ to, file, ...mail }: StaffMail): Promise<HandOver> {
    const recipient = { kind: 'email', ...to } as const;
    const head = {
      ...mail,
      channel: this.channel,
      purpose: 'report',
      recipient,
      code: '',
      closesOn: null,
    } as const;
    return this.layOut(head, file && { name: `${mail.id}-${file.name}`, bytes: file.bytes });
  }

  private async layOut(
    message: Head,
    document: { readonly name: string; readonly bytes: Uint8Array } | null,
  ): Promise<HandOver> {
    await this.prepare();
    const accepted = { kind: 'accepted', receipt: `${message.id}.json` } as const;
    // What has been taken already is not laid out again, although the record of it was lost.
    if (await exists(this.path('taken', accepted.receipt))) return accepted;
    // The pages first: whoever sees the message finds them.
    if (document) await this.lay(document.name, document.bytes);
    const file = asFile(message, document?.name ?? null);
    await this.lay(accepted.receipt, Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
    return accepted;
  }

  override async collect(record: (receipt: Receipt) => Promise<void>): Promise<number> {
    await this.prepare();
    const names = (await readdir(this.path('receipts'))).filter((name) => name.endsWith('.json')).toSorted();
    let read = 0;
    for (const name of names) {
      const receipt = await this.readReceipt(name);
      if (receipt) {
        await record(receipt);
        read += 1;
      }
      // Recorded first: a crash in between records it twice, which changes nothing.
      await rename(
        this.path('receipts', name),
        this.path(receipt ? 'receipts-read' : 'receipts-refused', name),
      );
    }
    return read;
  }

  private async readReceipt(name: string): Promise<Receipt | null> {
    const text = await readFile(this.path('receipts', name), 'utf8');
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return null;
    }
    const { data } = droppedReceipt.safeParse(json);
    if (!data) return null;
    const { id, ...rest } = data;
    return { messageId: id, ...rest };
  }

  /** Written aside, brought to the disk, and renamed. */
  private async lay(name: string, content: Uint8Array): Promise<void> {
    const aside = this.path('outbox', `.${name}.writing`);
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(aside, this.path('outbox', name));
  }

  private path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  private async prepare(): Promise<void> {
    if (this.isReady) return;
    for (const part of ['outbox', 'taken', 'receipts', 'receipts-read', 'receipts-refused'])
      await mkdir(this.path(part), { recursive: true, mode: 0o700 });
    this.isReady = true;
  }
}

type Head = Omit<OutgoingMessage, 'document' | 'purpose'> & Pick<DroppedMessage, 'purpose'>;

function asFile(message: Head, document: string | null): DroppedMessage {
  const { id, channel, registerId, purpose, language, recipient, subject, body, link, code, closesOn } =
    message;
  const head = { format: 'kvalreg-message', version: 1, id, channel, register: registerId } as const;
  return { ...head, purpose, language, recipient, subject, body, link, code, closesOn, document };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
