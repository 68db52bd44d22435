import { parentPort, workerData } from 'node:worker_threads';
import { fitModel, type ModelData } from '@kvalreg/engine';

/** Begun by `fitInThread`, which hands over what it has made itself. */
parentPort?.postMessage(fitModel(workerData as ModelData));
