import { spawn } from 'node:child_process';

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
  shell.unref();
  shell.stdin.on('error', () => undefined);
  if ('unref' in shell.stdin) (shell.stdin as unknown as { unref(): void }).unref();
  return () => shell.stdin.end('dismissed\n');
}
