import type { Person } from '../../people/person.js';
import type { MessageReason, MessageState } from '../message.js';

/** Letters of one rung at one unit that wait to be printed. */
export interface WaitingLetters {
  readonly unitId: string;
  readonly unitName: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly letters: number;
  /** The day on which the first of them was due. */
  readonly firstOn: string;
}

export interface BatchRequest {
  /** Each a clinic and a rung, as `pathway occasion rung`; default: all. */
  readonly choices?: readonly { readonly unitId: string; readonly rung: string }[] | undefined;
  /** Letters that are due until this day; default: today. */
  readonly through?: string | undefined;
}

/** Letters that are printed together. */
export interface LetterBatch {
  readonly id: string;
  /** Clinics that its letters are from. */
  readonly unitNames: readonly string[];
  readonly through: string;
  /** When it was made. What became of them is counted as it is now. */
  readonly letters: number;
  readonly toPrint: number;
  readonly sent: number;
  /** Answered in the meantime, or stopped for another reason. */
  readonly leftOut: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly printedAt: string | null;
  readonly sentOn: string | null;
  readonly sentBy: string | null;
}

export interface SentBatch {
  readonly batch: LetterBatch;
  /** Numbers of the letters that were printed and must not go out: somebody takes them out of the pile. */
  readonly takeOut: readonly number[];
}

/** One letter of a batch. */
export interface LetterOfBatch {
  /** Its number, which stands on the letter. */
  readonly place: number;
  readonly messageId: string;
  readonly episodeId: string;
  readonly person: Person;
  readonly unitName: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  /** It has been printed: if it is left out now, somebody must take it out of the pile. */
  readonly isPrinted: boolean;
}
