/** Shorter lines would be letters under each other. */
const fewestCharacters = 5;

/**
 * Breaks a label between words into lines of at most `characters`, and leaves nothing out: a word that is longer is
 * divided with a hyphen. A line break in the label stays one.
 */
export function wrapLabel(label: string, characters: number): string {
  const width = Math.max(characters, fewestCharacters);
  return label
    .split('\n')
    .flatMap((part) => wrapped(part, width))
    .join('\n');
}

/** How many lines the longest of some wrapped labels takes. */
export function mostLines(labels: readonly string[]): number {
  return Math.max(1, ...labels.map((label) => label.split('\n').length));
}

function wrapped(text: string, width: number): readonly string[] {
  const out: string[] = [''];
  // A number stays with its unit: the space between them does not break.
  for (const word of text.split(/[ \t\r]+/u).flatMap((one) => divided(one, width))) {
    const last = out.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= width) out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}

/** At a hyphen of the word's own where there is one late in the line, or with a new one. */
function divided(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const own = word.lastIndexOf('-', width - 1);
  const [at, hyphen] = own >= width / 2 ? [own + 1, ''] : [width - 1, '-'];
  return [`${word.slice(0, at)}${hyphen}`, ...divided(word.slice(at), width)];
}
