import {
  Module,
  type DynamicModule,
  type MiddlewareConsumer,
  type NestModule,
  type Type,
} from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessLog } from './access-log.js';
import { AccessMiddleware } from './access.middleware.js';
import { AccessSettings } from './access-settings.js';
import { AccountAdminService } from './accounts/account-admin.service.js';
import { AccountListService } from './accounts/account-list.service.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { GlassController } from './glass/glass.controller.js';
import { GlassService } from './glass/glass.service.js';
import { GrowingDelay } from './limits/growing-delay.js';
import { SharedLimiter } from './limits/shared-limiter.js';
import { LocalAccountsService } from './local/local-accounts.service.js';
import { LocalLoginService } from './local/local-login.service.js';
import { LocalSetupService } from './local/local-setup.service.js';
import { LoginController } from './login/login.controller.js';
import { LogoutNotes } from './login/logout-notes.js';
import { LoginService } from './login/login.service.js';
import { PersonDirectory } from './person-directory.js';
import { AccessGuard } from './rights/access.guard.js';
import { RouteCheck } from './rights/route-check.js';
import { AssignmentChoice } from './sessions/assignment-choice.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionListService } from './sessions/session-list.service.js';
import { SessionsService } from './sessions/sessions.service.js';
import { ApiTokensService } from './tokens/api-tokens.service.js';

/** What comes from features later in the order, and is therefore handed in. */
export interface AccessModuleOptions {
  readonly settings: AccessSettings;
  /** The modules that export the two classes below. */
  readonly imports: readonly (Type | DynamicModule)[];
  readonly log: Type<AccessLog>;
  readonly persons: Type<PersonDirectory>;
}

const services = [
  AccountAdminService,
  AccountListService,
  AccountsService,
  ApiTokensService,
  AssignmentChoice,
  GlassService,
  GrowingDelay,
  LocalAccountsService,
  LocalLoginService,
  LocalSetupService,
  LoginService,
  LogoutNotes,
  RouteCheck,
  SessionListService,
  SessionsService,
  SharedLimiter,
];

/** Who somebody is and what they may do. Every route of the program stands behind its guard. */
@Module({})
export class AccessModule implements NestModule {
  static forRoot({ settings, imports, log, persons }: AccessModuleOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [DiscoveryModule, ...imports],
      controllers: [AccountsController, GlassController, LoginController, SessionController],
      providers: [
        { provide: AccessSettings, useValue: settings },
        { provide: AccessLog, useExisting: log },
        { provide: PersonDirectory, useExisting: persons },
        { provide: APP_GUARD, useClass: AccessGuard },
        ...services,
      ],
      exports: [AccessSettings, ...services],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    // Stylesheets and probes are the same for everybody; they come often, and cost no look at the session.
    consumer.apply(AccessMiddleware).exclude('assets/{*path}', 'health/{*path}').forRoutes('{*path}');
  }
}
