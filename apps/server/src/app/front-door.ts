import { UnavailableError } from '@kvalreg/core';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** The listening server, which is there before the program behind it is. */
export interface FrontDoor {
  readonly port: number;
  /** From now on requests go to the program. */
  readonly open: (program: RequestListener) => void;
  /** Takes no new requests, finishes those under way and hangs up on those that take too long. */
  readonly close: (patience: number) => Promise<void>;
}

/**
 * Listens first, so that the true port is known to whoever must name the server's own address, and a port
 * that is taken is reported before anything else is started. Answers 503 until the program is there.
 */
export async function openFrontDoor(port: number, host?: string): Promise<FrontDoor> {
  let program: RequestListener = notYet;
  const server = createServer((request, response) => {
    program(request, response);
  });
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    open: (next) => {
      program = next;
    },
    close: (patience) => closeServer(server, patience),
  };
}

function notYet(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' });
  response.end('The server is starting.\n');
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? taken(port) : error);
    });
    server.listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
}

function taken(port: number): UnavailableError {
  return new UnavailableError(
    'port-taken',
    `Port ${String(port)} is taken by another program. Stop it, or choose another port with PORT.`,
  );
}

async function closeServer(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, patience);
  await closed;
  clearTimeout(timer);
}
