/**
 * Breaks a label between words into at most `lines` lines of about `characters`; what does not fit ends in an ellipsis.
 * A line break in the label stays one.
 */
export function wrapLabel(label: string, characters: number, lines: number): string {
  const out = label.split('\n').flatMap((part) => wrapped(part, characters));
  const kept = [...out.slice(0, lines - 1), out.slice(lines - 1).join(' ')].filter((line) => line !== '');
  return kept
    .map((line) => (line.length > characters ? `${line.slice(0, characters - 1)}…` : line))
    .join('\n');
}

function wrapped(text: string, characters: number): readonly string[] {
  const out: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const last = out.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= characters || last === '') out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}
