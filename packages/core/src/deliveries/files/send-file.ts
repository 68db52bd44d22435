import type { Response } from 'express';

/** Sends a file while it is made. What goes wrong before the first byte is an answer like any other. */
export async function sendFile(
  response: Response,
  type: string,
  write: (onStart: (name: string) => void) => Promise<unknown>,
): Promise<void> {
  try {
    await write((name) => {
      response.setHeader('content-type', type);
      response.setHeader('content-disposition', `attachment; filename="${name}"`);
      response.setHeader('cache-control', 'no-store');
    });
  } catch (error) {
    // Somebody who goes away in the middle of a download is nobody's mistake.
    if (response.headersSent && response.destroyed) return;
    throw error;
  }
  response.end();
}
