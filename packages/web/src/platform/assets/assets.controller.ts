import { NotFoundError, Public } from '@kvalreg/core';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AssetCatalogue } from './asset-catalogue.js';

/** What pages load: never changes under its name. */
@Controller('assets')
@Public()
export class AssetsController {
  constructor(private readonly assets: AssetCatalogue) {}

  @Get(':file')
  read(@Param('file') file: string, @Req() request: Request, @Res() response: Response): void {
    const asset = this.assets.find(file);
    if (!asset) throw new NotFoundError('no-such-address', 'There is nothing at this address.');
    response.setHeader('content-type', asset.type);
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.setHeader('vary', 'accept-encoding');
    const encoding = request.acceptsEncodings('br', 'gzip');
    if (encoding === 'br' || encoding === 'gzip') response.setHeader('content-encoding', encoding);
    response.end(encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain);
  }
}
