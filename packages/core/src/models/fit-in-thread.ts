import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FitResult, ModelData } from '@kvalreg/engine';

/** A thread runs JavaScript: the built one, also for a test that reads its modules from source. */
const built = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/models/fit-worker.js', import.meta.url)
  : new URL('./fit-worker.js', import.meta.url);

/** Fits a model in a thread of its own, so that nobody else waits for it. Ends it when the signal says so. */
export async function fitInThread(data: ModelData, signal?: AbortSignal): Promise<FitResult> {
  if (!existsSync(fileURLToPath(built))) throw new Error('The core is not built: run "npm run build" first.');
  signal?.throwIfAborted();
  const worker = new Worker(built, { workerData: data });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<FitResult>((done, fail) => {
      worker.once('message', done);
      worker.once('error', fail);
      worker.once('exit', (code) => {
        fail(new Error(`The thread that fits a model ended with code ${String(code)} before it answered.`));
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
