import { createServer } from 'node:net';
import { CliError } from '../cli-error.js';

/** Reports a port that is taken before anything else is started. */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CliError(
              `Port ${String(port)} is taken by another program, perhaps by a demo that is running already. ` +
                `Stop it, or choose another port: PORT=${String(port + 1)} npm run demo`,
            )
          : error.code === 'EACCES'
            ? new CliError(
                `You may not use port ${String(port)}. Choose one above 1023, for instance: PORT=3001 npm run demo`,
              )
            : error,
      );
    });
    server.listen(port, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
