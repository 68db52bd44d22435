import { open, type FileHandle } from 'node:fs/promises';

/** A file on disk that is written from its beginning to its end, in pieces of a size that disks like. */
export class DiskFile {
  private waiting: Uint8Array[] = [];
  private size = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async create(path: string): Promise<DiskFile> {
    return new DiskFile(await open(path, 'wx+', 0o600));
  }
  async write(bytes: Uint8Array): Promise<void> {
    this.waiting.push(bytes);
    this.size += bytes.length;
    if (this.size >= pieceSize) await this.flush();
  }
  /** Writes over what was written at a place before. */
  async writeAt(offset: number, bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.handle.write(bytes, 0, bytes.length, offset);
  }
  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
    }
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.size = 0;
    if (bytes.length > 0) await this.handle.appendFile(bytes);
  }
}

const pieceSize = 1024 * 1024;
