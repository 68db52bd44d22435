import { renderAsync } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import path from 'node:path';

const fonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
/** The typeface of the pages: what is installed on the server must not change the picture. */
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map((file) =>
  path.join(fonts, file),
);
/** Pixels for each unit of the drawing: sharp in a document and on a projector. */
const usualScale = 2;

/**
 * A drawing that `figureSvg` made, as a picture on white ground. `scale`: pixels for each unit of the drawing. It is
 * drawn in a thread of its own; throws an `Error` for what is no drawing.
 */
export async function figurePng(
  svg: string,
  { scale = usualScale }: { readonly scale?: number } = {},
): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return image.asPng();
}
