import { stataWriter, type StataDescription } from '@kvalreg/exchange';
import path from 'node:path';
import { DiskFile } from './disk-file.js';
import type { RowFile } from './row-file.js';

export async function stataFile(
  folder: string,
  name: string,
  description: StataDescription,
): Promise<RowFile> {
  const writer = stataWriter(description);
  const file = await DiskFile.create(path.join(folder, name));
  await file.write(writer.head);
  return {
    name,
    write: async (rows) => {
      for (const row of rows) await file.write(writer.row(row));
    },
    close: async () => {
      for (const bytes of writer.end()) await file.write(bytes);
      for (const { offset, bytes } of writer.patches()) await file.writeAt(offset, bytes);
      await file.close();
    },
  };
}
