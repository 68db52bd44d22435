import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { requestLog } from './request-log.js';

describe('requestLog', () => {
  it('writes method, pattern, status and duration, and nothing of what was sent', async () => {
    const lines: string[] = [];
    const app = express();
    app.use(requestLog((line) => lines.push(line)));
    app.get('/a/:token', (_, response) => void response.status(410).send('over'));
    await request(app)
      .get('/a/s3cret-token?personalNumber=195403129801')
      .set('cookie', 'kvalreg=s3cret')
      .set('x-request-id', 'number-1');
    await request(app).get('/not/there/195403129801');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      {
        level: 'info',
        message: 'request',
        id: 'number-1',
        method: 'GET',
        route: '/a/:token',
        status: 410,
        milliseconds: expect.any(Number),
      },
      { route: '(none)', status: 404 },
    ]);
    expect(lines.join()).not.toMatch(/s3cret|195403129801/);
  });
});
