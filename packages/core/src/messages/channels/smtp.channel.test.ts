import { afterEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { OutgoingMessage } from './message-channel.js';
import { SmtpChannel } from './smtp.channel.js';

const message: OutgoingMessage = {
  id: '00000000-0000-4000-8000-000000000001',
  registerId: 'knee',
  channel: 'email',
  purpose: 'invitation',
  language: 'sv',
  recipient: { kind: 'email', name: 'Åsa Öst', email: 'asa@example.org' },
  subject: 'Frågor till dig',
  body: 'Svara här:\nhttps://register.example.org/a/x',
  link: 'https://register.example.org/a/x',
  code: 'AAAAA-BBBBB',
  closesOn: '2026-05-21',
  document: null,
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A mail server, and what it was given. */
async function start(options: SMTPServerOptions): Promise<{
  readonly channel: SmtpChannel;
  readonly mails: readonly string[];
  readonly breakConnections: () => void;
}> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const channel = new SmtpChannel({
    url: `smtp://127.0.0.1:${String(port)}`,
    from: 'Knee <no-reply@example.org>',
  });
  closing.push(async () => {
    await channel.close();
    await new Promise<void>((closed) => {
      server.close(() => {
        closed();
      });
    });
  });
  const breakConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return { channel, mails, breakConnections };
}
const answer = (text: string, responseCode: number): Error =>
  Object.assign(new Error(text), { responseCode });

describe('SmtpChannel', () => {
  it('sends the words to the person, under the name of the message', async () => {
    const { channel, mails } = await start({});
    expect(await channel.send(message)).toMatchObject({ kind: 'accepted' });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Message-ID: <00000000-0000-4000-8000-000000000001@example.org>');
    expect(mails[0]).toContain('Auto-Submitted: auto-generated');
    expect(mails[0]).toMatch(/To: .*<asa@example\.org>/);
    expect(mails[0]).not.toContain('AAAAA');
  });

  it('does not let a name become a header', async () => {
    const { channel, mails } = await start({});
    const recipient = {
      kind: 'email',
      name: 'Åsa\r\nBcc: eve@example.org',
      email: 'asa@example.org',
    } as const;
    await channel.send({ ...message, recipient });
    expect(mails[0]).not.toMatch(/^Bcc:/m);
  });

  it.each([
    ['an address that there is not', 550, 'undeliverable'],
    ['a mailbox that is full for now', 452, 'temporary'],
    ['a relay that is refused', 554, 'temporary'],
  ])('tells %s by its code', async (_, code, kind) => {
    const { channel, mails } = await start({
      onRcptTo: (_address, _session, done) => {
        done(answer('asa@example.org is not here', code));
      },
    });
    const outcome = await channel.send(message);
    expect(outcome).toMatchObject({ kind });
    expect(JSON.stringify(outcome)).not.toContain('asa@');
    expect(mails).toEqual([]);
  });

  it('tries later when nobody answers, or the server has no time', async () => {
    const nobody = new SmtpChannel({ url: 'smtp://127.0.0.1:1', from: 'no-reply@example.org' });
    expect(await nobody.send(message)).toMatchObject({ kind: 'temporary' });
    await nobody.close();
    const { channel } = await start({
      onData: (stream, _session, done) => {
        stream.resume().once('end', () => {
          done(answer('come back later', 451));
        });
      },
    });
    expect(await channel.send(message)).toMatchObject({
      kind: 'temporary',
      reason: expect.stringContaining('451'),
    });
  });

  it('does not know what became of a mail when the connection breaks after its text', async () => {
    const { channel, breakConnections } = await start({
      onData: (stream) => {
        // All of it has come, and the answer is never given.
        stream.resume().once('end', () => {
          breakConnections();
        });
      },
    });
    expect(await channel.send(message)).toMatchObject({ kind: 'uncertain' });
  });

  it('knows that nothing went out when it breaks before', async () => {
    const { channel, breakConnections } = await start({
      onRcptTo: () => {
        breakConnections();
      },
    });
    expect(await channel.send(message)).toMatchObject({ kind: 'temporary' });
  });
});
