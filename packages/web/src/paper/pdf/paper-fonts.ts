import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const fonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);

/** Source Sans 3, which is free to be embedded (SIL Open Font License 1.1). */
export const paperFonts = {
  regular: readFileSync(path.join(fonts, '400Regular/SourceSans3_400Regular.ttf')),
  bold: readFileSync(path.join(fonts, '600SemiBold/SourceSans3_600SemiBold.ttf')),
} as const;
