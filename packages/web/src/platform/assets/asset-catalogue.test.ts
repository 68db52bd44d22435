import { describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AssetCatalogue } from './asset-catalogue.js';

describe('AssetCatalogue', () => {
  const assets = new AssetCatalogue();
  const style = assets.find(assets.style.replace('/assets/', ''));

  it('names a file by its content', () => {
    expect(assets.style).toMatch(/^\/assets\/kvalreg\.[\w-]{12}\.css$/u);
    expect(new AssetCatalogue().style).toBe(assets.style);
    expect(assets.find('kvalreg.css')).toBeUndefined();
  });
  it('holds the same content in every encoding', () => {
    expect(style && brotliDecompressSync(style.brotli).equals(style.plain)).toBe(true);
    expect(style && gunzipSync(style.gzip).equals(style.plain)).toBe(true);
  });
  it('puts the design system in layers and our rules above them', () => {
    const css = style?.plain.toString() ?? '';
    expect(css.startsWith('@layer ds.theme, ds.base, ds.components;')).toBe(true);
    expect(css).toContain('@layer ds.components{.ds-button{');
    // Only data that is in the file itself: no other site is asked for anything.
    expect(css).not.toMatch(/@import|url\((?!"?data:)/u);
  });
});
