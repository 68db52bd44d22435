import { CoreModule, type CoreOptions } from '@kvalreg/core';
import { WebModule } from '@kvalreg/web';
import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { ApiDescription, OpenApiController } from './openapi.controller.js';

/** The whole program: the core with its API, the pages, and what operators need. */
@Module({})
export class ServerModule {
  /** @param more modules that only some programs have: those of a demo, routes of a test */
  static forRoot(
    options: CoreOptions,
    more: readonly NonNullable<DynamicModule['imports']>[number][] = [],
  ): DynamicModule {
    return {
      module: ServerModule,
      imports: [CoreModule.forRoot(options), WebModule, ...more],
      controllers: [HealthController, OpenApiController],
      providers: [HealthService, ApiDescription],
    };
  }
}
