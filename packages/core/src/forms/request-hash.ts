import { createHash } from 'node:crypto';
import type { SubmitRequest } from './submission.js';

/** The same for the same submission, however its keys are ordered: tells a retry from another use of the same key. */
export function requestHash(request: SubmitRequest): Buffer {
  const { episodeId, occasion, formVersion, expectedRevision, channel, filledOn, changeReason, answers } = request;
  const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([episodeId, occasion, formVersion, expectedRevision, channel, filledOn ?? null, changeReason ?? null, sorted]);
  return createHash('sha256').update(text).digest();
}
