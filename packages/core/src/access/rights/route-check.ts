import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routesOf, type Route } from './route-rules.js';

/** Refuses to start a program in which some route does not say who may use it. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  routes(): readonly Route[] {
    return routesOf(this.discovery, this.scanner);
  }

  onModuleInit(): void {
    const open = this.routes().filter((route) => !route.rule);
    if (open.length === 0) return;
    const list = open.map((route) => `  ${route.method} ${route.path} (${route.handler})`).join('\n');
    throw new Error(
      `These routes do not say who may use them; add @Requires('action') or @Public():\n${list}`,
    );
  }
}
