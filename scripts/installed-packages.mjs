import { readFileSync } from 'node:fs';

/**
 * Whether node_modules holds what package-lock.json asks for: npm writes a second lock file there, which
 * says what it has installed. (Dates of files say nothing after a checkout.)
 */
export function arePackagesInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return wanted !== undefined && present !== undefined && holdsAll(present, wanted);
}

/** Compares the `packages` of two lock files: what is there, and what is asked for. */
export function holdsAll(present, wanted) {
  const installed = Object.keys(present).filter(isInstalledFolder);
  const missing = Object.keys(wanted).filter((path) => isInstalledFolder(path) && !(path in present));
  // Packages for other operating systems are in the lock file only.
  if (missing.some((path) => !wanted[path].optional && !wanted[path].devOptional)) return false;
  return installed.every((path) => isSame(present[path], wanted[path]));
}

function isInstalledFolder(path) {
  return path.includes('node_modules/');
}

function isSame(one, other) {
  return ['version', 'resolved', 'integrity'].every((key) => one[key] === other?.[key]);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
