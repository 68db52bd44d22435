import {
  Global,
  Module,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { systemClock, Clock } from './clock.js';
import { coreConfig, type PlatformOptions } from './platform-options.js';
import { createDataSource, openDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { refuseOldSchema } from './database/refuse-old-schema.js';
import { correlationId } from './errors/correlation-id.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { checkPlugins } from './registers/check-plugins.js';
import { JobsService } from './jobs/jobs.service.js';
import { installRegisters } from './registers/install-registers.js';
import { RegisterCatalogue } from './registers/register-catalogue.js';

/** What every feature stands on: settings, clock, database, registers and the answer to errors. */
@Global()
@Module({})
export class PlatformModule implements NestModule, OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(
    { config, plugins, clock = systemClock() }: PlatformOptions,
    entities: readonly (new () => object)[],
  ): DynamicModule {
    // A register that is declared wrongly is reported before anything is opened or written.
    checkPlugins(plugins);
    return {
      module: PlatformModule,
      providers: [
        { provide: coreConfig, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: RegisterCatalogue, useValue: new RegisterCatalogue(plugins) },
        {
          provide: Database,
          useFactory: async () => {
            const dataSource = await openDataSource(
              createDataSource(config.databaseUrl, { entities, poolSize: config.poolSize }),
            );
            try {
              await refuseOldSchema(dataSource);
              const database = new Database(dataSource);
              await installRegisters(database, plugins);
              return database;
            } catch (error) {
              await dataSource.destroy();
              throw error;
            }
          },
        },
        JobsService,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [coreConfig, Clock, RegisterCatalogue, Database, JobsService],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(correlationId).forRoutes('{*path}');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}
