/** One alternative as the dictionary writes it. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** `code, label | code, label`: divided at each bar, then at the first comma. Line breaks stand for bars where there is none. */
export function parseChoices(cell: string): readonly Choice[] {
  const parts = cell.includes('|') ? cell.split('|') : cell.split('\n');
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const comma = part.indexOf(',');
      const code = (comma < 0 ? part : part.slice(0, comma)).trim();
      const label = comma < 0 ? part : part.slice(comma + 1).trim();
      return { code, label };
    });
}

/** Whether the codes are whole numbers that follow each other as they rise: then the answer is a number. */
export function areNumbers(codes: readonly string[]): boolean {
  const first = Number(codes[0]);
  return (
    codes.length >= 2 &&
    Number.isSafeInteger(first) &&
    codes.every((code, index) => code === String(first + index))
  );
}
