/**
 * The text of a file: UTF-8 or UTF-16 with its mark, else UTF-8, else Windows-1252, in which every sequence of bytes
 * is a text. Undefined for what is no text at all: an archive, a picture, a workbook.
 */
export function decodeBytes(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes));
  // Text has no zero bytes; everything that is packed has.
  if (bytes.includes(0)) return undefined;
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return plain(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** Line ends of all systems become one; what no form can show is taken away. */
function plain(text: string): string {
  return (
    text
      .replace(/^\uFEFF/, '')
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what is taken away
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
  );
}
