import type { PackAuthor } from '@kvalreg/core';
import { userInfo } from 'node:os';
import { commandScope } from '../../database/with-application.js';

/** Who works at the terminal: as they say, or as the computer knows them. */
export function textsAuthor(by: string | undefined): PackAuthor {
  const { principal } = commandScope('', 'texts');
  return { principal, name: by?.trim() || loginName() };
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as in some containers.
    return 'kvalreg texts';
  }
}
