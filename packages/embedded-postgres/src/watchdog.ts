import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Stops the server when this process ends without having done so, however it ends (a crash, `kill -9`,
 * a closed terminal): a tiny shell waits for the end of its input, which the system closes with us.
 *
 * @returns a function that dismisses the watchdog
 */
export function watchOver(serverPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r word; [ "$word" = dismissed ] || kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(serverPid)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // A pipe to a child is a socket; neither may keep this process alive.
  const input = shell.stdin as unknown as Socket;
  input.on('error', () => undefined);
  input.unref();
  shell.unref();
  return () => {
    input.end('dismissed\n');
  };
}
