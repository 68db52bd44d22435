import { refuseFile } from './csv-file-error.js';
import type { CsvSource } from './csv-source.js';

export type CsvEncoding = 'utf-8' | 'windows-1252';

export const largestFile = 200 * 1024 * 1024;

const saveAs = 'Save it as "CSV UTF-8" and try again.';

/**
 * Reads a file once to find its encoding. Text that is not valid UTF-8 is taken as Windows-1252, in which
 * every byte is a character; what is no text at all is refused with the reason.
 */
export async function detectEncoding(source: CsvSource): Promise<CsvEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let size = 0;
  for await (const chunk of source()) {
    if (size === 0) refuseOtherFormats(chunk);
    size += chunk.length;
    if (size > largestFile) {
      refuseFile(
        'file-too-large',
        `The file is larger than ${String(largestFile / 1024 / 1024)} MB. Split it and import the parts one by one.`,
      );
    }
    if (chunk.includes(0)) {
      refuseFile(
        'not-text',
        `The file holds bytes that are no text (a zero byte), so it is not a CSV file. ${saveAs}`,
      );
    }
    if (isUtf8) isUtf8 = isValid(utf8, chunk);
  }
  if (size === 0) refuseFile('empty-file', 'The file is empty: it has neither a header nor rows.');
  return isUtf8 && isValid(utf8) ? 'utf-8' : 'windows-1252';
}

function isValid(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function refuseOtherFormats(start: Uint8Array): void {
  const [a, b, c, d] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || looksLikeUtf16(start)) {
    refuseFile('wrong-encoding', `The file is written in UTF-16. ${saveAs}`);
  }
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) {
    refuseFile(
      'not-text',
      `The file is a workbook or a zip archive, not CSV. Open it in the spreadsheet program. ${saveAs}`,
    );
  }
}

/** Every second byte of a Latin text in UTF-16 is zero, also when the byte order mark is missing. */
function looksLikeUtf16(start: Uint8Array): boolean {
  const sample = start.subarray(0, 64);
  if (sample.length < 4) return false;
  const zeros = (odd: 0 | 1): number =>
    sample.filter((byte, index) => index % 2 === odd && byte === 0).length;
  const half = Math.floor(sample.length / 2);
  return Math.max(zeros(0), zeros(1)) >= half * 0.8;
}
