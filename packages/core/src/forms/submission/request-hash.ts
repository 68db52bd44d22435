import { createHash } from 'node:crypto';
import type { SubmitRequest } from './submission.js';

/** The same for the same submission, however its keys are ordered: tells a retry from another use of the same key. */
export function requestHash(request: SubmitRequest): Buffer {
  const {
    episodeId,
    occasion,
    formVersion,
    expectedRevision,
    channel,
    filledOn,
    changeReason,
    overDraft,
    answers,
  } = request;
  const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const about = [
    episodeId,
    occasion,
    formVersion,
    expectedRevision,
    channel,
    filledOn ?? null,
    changeReason ?? null,
    overDraft ?? false,
  ];
  const text = JSON.stringify([about, sorted]);
  return createHash('sha256').update(text).digest();
}
