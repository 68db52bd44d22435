import { profiles, type LoginProvider } from '@kvalreg/core';
import type { RegisterPlugin } from '@kvalreg/declaration';
import type { DynamicModule } from '@nestjs/common';
import type { Router } from 'express';
import { demoAccountsOf } from './demo-accounts.js';
import { DemoCommissions } from './demo-commissions.js';
import { demoCast } from './demo-cast.js';
import { DemoModule } from './demo.module.js';
import { createIdentityProvider, mountPath } from './identity-provider.js';
import { fetchFromWithin } from './fetch-from-within.js';

/** What a server needs to run as a demo. */
export interface Demo {
  readonly mountPath: string;
  readonly router: Router;
  readonly module: DynamicModule;
  readonly providers: Readonly<Record<'staff' | 'patient', LoginProvider>>;
}

/** @param port that the server really listens at, which behind a proxy is not the one in its address */
export function prepareDemo(baseUrl: string, port: number, plugins: readonly RegisterPlugin[]): Demo {
  const people = demoCast(plugins);
  const commissions = new DemoCommissions();
  const { issuer, clientId, clientSecret, router } = createIdentityProvider(baseUrl, people, commissions);
  const provider: Omit<LoginProvider, 'mapping'> = {
    issuer,
    clientId,
    clientSecret,
    accountsOf: demoAccountsOf,
    fetch: fetchFromWithin(baseUrl, port),
  };
  return {
    mountPath,
    router,
    module: DemoModule.forRoot(people, commissions),
    // One provider plays two: the staff's cards and the patients' own log-in.
    providers: {
      staff: { ...provider, mapping: profiles.siths },
      patient: { ...provider, mapping: profiles['id-porten'] },
    },
  };
}
