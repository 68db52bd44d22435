import { DemoDirectory } from '@kvalreg/core';
import { Module, type DynamicModule } from '@nestjs/common';
import { DemoCommissions } from './demo-commissions.js';
import type { DemoPerson } from './demo-cast.js';
import { DemoLetter } from './demo-letter.js';
import { DemoPeopleDirectory } from './demo-people.directory.js';
import { DemoCast } from './demo-cast.provider.js';

/** Tells the pages that this is a demo, and who is in it. */
@Module({})
export class DemoModule {
  static forRoot(people: readonly DemoPerson[], commissions: DemoCommissions): DynamicModule {
    return {
      module: DemoModule,
      global: true,
      providers: [
        DemoLetter,
        { provide: DemoCast, useValue: new DemoCast(people) },
        { provide: DemoCommissions, useValue: commissions },
        { provide: DemoDirectory, useClass: DemoPeopleDirectory },
      ],
      exports: [DemoDirectory, DemoCast, DemoCommissions],
    };
  }
}
