import { Controller, Get, Post } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import { MetadataScanner } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { Public, Requires } from './requires.decorator.js';
import { RouteCheck } from './route-check.js';

@Controller('open')
class ForgottenController {
  @Get(['a', 'b/:id'])
  read(): string {
    return 'read';
  }
  @Post()
  @Requires('add-person')
  write(): string {
    return 'write';
  }
  notARoute(): string {
    return 'inner';
  }
}

@Controller()
@Public()
class OpenController {
  @Get()
  start(): string {
    return 'start';
  }
  @Get('mine')
  @Requires('read-own-session')
  mine(): string {
    return 'mine';
  }
}

class HeirController extends ForgottenController {}
Controller('heir')(HeirController);

const checkOf = (...controllers: readonly (new () => object)[]): RouteCheck => {
  const discovery = {
    getControllers: () => controllers.map((metatype) => ({ metatype })),
  } as unknown as DiscoveryService;
  return new RouteCheck(discovery, new MetadataScanner());
};

describe('RouteCheck', () => {
  it('finds every route with its rule, that of the method before that of the class', () => {
    expect(checkOf(OpenController).routes()).toEqual([
      { method: 'GET', path: '/', handler: 'OpenController.start', rule: { public: true } },
      {
        method: 'GET',
        path: '/mine',
        handler: 'OpenController.mine',
        rule: { requires: 'read-own-session' },
      },
    ]);
    expect(() => {
      checkOf(OpenController).onModuleInit();
    }).not.toThrow();
  });

  it('refuses to start with routes that have no rule, and lists all of them', () => {
    expect(() => {
      checkOf(OpenController, ForgottenController).onModuleInit();
    }).toThrow('  GET /open/a (ForgottenController.read)\n  GET /open/b/:id (ForgottenController.read)');
  });

  it('sees routes that are inherited', () => {
    expect(() => {
      checkOf(HeirController).onModuleInit();
    }).toThrow('GET /heir/a (HeirController.read)');
  });
});
