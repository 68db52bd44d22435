import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { entities } from './entities.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import type { CoreOptions } from './platform/core-options.js';
import { PlatformModule } from './platform/platform.module.js';

/** Everything below the pages: services and the REST API. */
@Module({})
export class CoreModule {
  static forRoot(options: CoreOptions): DynamicModule {
    const features = [OrganisationModule, AuditModule];
    return {
      module: CoreModule,
      imports: [PlatformModule.forRoot(options, entities), ...features],
      exports: features,
    };
  }
}
