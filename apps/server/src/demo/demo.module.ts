import { DemoDirectory } from '@kvalreg/core';
import { Module, type DynamicModule } from '@nestjs/common';
import { DemoLetter } from './demo-letter.js';
import { DemoPeopleDirectory } from './demo-people.directory.js';

/** Tells the pages that this is a demo, and who is in it. */
@Module({})
export class DemoModule {
  static forRoot(): DynamicModule {
    return {
      module: DemoModule,
      global: true,
      providers: [DemoLetter, { provide: DemoDirectory, useClass: DemoPeopleDirectory }],
      exports: [DemoDirectory],
    };
  }
}
