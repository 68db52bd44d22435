import { UnsupportedMediaError } from '@kvalreg/core';
import express, { type RequestHandler } from 'express';
import multer, { MulterError } from 'multer';

/**
 * What bodies a request may have, before anybody is known: small ones. An import of a whole file is read by
 * its own route, after it is clear who sends it.
 */
export function bodyParsers(): readonly RequestHandler[] {
  return [
    express.json({ limit: '1mb', strict: true }),
    // A long form has some hundred fields; choices of several values repeat theirs.
    express.urlencoded({ extended: false, limit: '500kb', parameterLimit: 5_000 }),
    noAttachments,
    smallFile,
  ];
}

const largestFile = 1024 * 1024;
/** The one file of a form, kept in memory. */
const oneFile = multer({
  storage: multer.memoryStorage(),
  limits: { files: 1, fileSize: largestFile, fields: 20, fieldSize: 10_000, parts: 30 },
}).single('file');

const takesFile = /^\/r\/[^?]+\/import(\?|$)/u;

/** No form of a register takes a file: one that is sent all the same is refused, and nothing beside it is read. */
const noAttachments: RequestHandler = (request, _response, next) => {
  const isFile = request.is('multipart/*') !== false && request.is('multipart/*') !== null;
  next(
    isFile && !takesFile.test(request.originalUrl)
      ? new UnsupportedMediaError(
          'attachments-refused',
          'Files cannot be sent here, and nothing was saved. Write the answer in words instead.',
        )
      : undefined,
  );
};

/** Only pages that take a file have one read. */
const smallFile: RequestHandler = (request, response, next) => {
  if (!takesFile.test(request.originalUrl)) {
    next();
    return;
  }
  oneFile(request, response, (error?: unknown) => {
    // Of a file that is too large the route sees as much as tells it so; what is no form has no file in it.
    if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
      Object.assign(request, { file: { buffer: Buffer.alloc(largestFile + 1) } });
    next(error instanceof MulterError ? undefined : error);
  });
};
