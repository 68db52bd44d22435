import { Public } from '@kvalreg/core';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags, type OpenAPIObject } from '@nestjs/swagger';

/** Holds the description once it has been made from the finished program. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject | null = null;
}

@ApiTags('description')
@Controller('api/v1')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Public()
  @ApiOperation({ summary: 'This description (OpenAPI 3)' })
  @ApiOkResponse({ description: 'The description', schema: { type: 'object' } })
  read(): OpenAPIObject | null {
    return this.description.document;
  }
}
