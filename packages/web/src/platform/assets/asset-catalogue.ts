import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { stylesheet } from './stylesheet.js';

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** This package's folder, from its source as well as from what is built of it. */
const packageFolder = path.resolve(import.meta.dirname, '../../..');

/** Styles, script and icon under names that change with their content, so that browsers may keep them for ever. */
@Injectable()
export class AssetCatalogue {
  private readonly assets = new Map<string, Asset>();
  readonly style: string;
  readonly icon: string;
  /** Null when the script has not been built: every page works without it. */
  readonly script: string | null;

  constructor() {
    const own = (file: string) => readFileSync(path.join(packageFolder, 'assets', file), 'utf8');
    this.style = this.add('kvalreg.css', 'text/css; charset=utf-8', stylesheet(own('kvalreg.css')));
    this.icon = this.add('favicon.svg', 'image/svg+xml', own('favicon.svg'));
    const script = path.join(packageFolder, 'dist/browser/kvalreg.js');
    this.script = existsSync(script)
      ? this.add('kvalreg.js', 'text/javascript; charset=utf-8', readFileSync(script, 'utf8'))
      : null;
    if (this.script === null) {
      new Logger('Assets').warn(
        'The script of the pages has not been built, so that pages come without it. Run "npm run build".',
      );
    }
  }

  find(name: string): Asset | undefined {
    return this.assets.get(name);
  }

  private add(name: string, type: string, content: string): string {
    const plain = Buffer.from(content);
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 12);
    const hashed = name.replace(/(\.\w+)$/u, `.${hash}$1`);
    const brotli = brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
    this.assets.set(hashed, { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli });
    return `/assets/${hashed}`;
  }
}
