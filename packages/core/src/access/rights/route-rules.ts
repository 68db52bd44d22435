import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routeRuleKey, type RouteRule } from './requires.decorator.js';

export interface Route {
  readonly method: string;
  /** As the router knows it, with `:parameters`. */
  readonly path: string;
  /** Class and method, for messages. */
  readonly handler: string;
  readonly rule: RouteRule | undefined;
}

/** Every route of every controller in the program, with its rule if it has one. */
export function routesOf(discovery: DiscoveryService, scanner: MetadataScanner): readonly Route[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const controller = metatype as { readonly name: string; readonly prototype: object };
    return scanner
      .getAllMethodNames(controller.prototype)
      .flatMap((name) => routesOfMethod(controller, name));
  });
}

function routesOfMethod(
  controller: { readonly name: string; readonly prototype: object },
  name: string,
): readonly Route[] {
  const method: unknown = (controller.prototype as Record<string, unknown>)[name];
  if (typeof method !== 'function') return [];
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  if (verb === undefined) return [];
  const rule = (Reflect.getMetadata(routeRuleKey, method) ??
    Reflect.getMetadata(routeRuleKey, controller)) as RouteRule | undefined;
  const prefixes = pathsOf(Reflect.getMetadata(PATH_METADATA, controller));
  const paths = pathsOf(Reflect.getMetadata(PATH_METADATA, method));
  return prefixes.flatMap((prefix) =>
    paths.map((path) => ({
      method: RequestMethod[verb],
      path: `/${[prefix, path]
        .flatMap((part) => part.split('/'))
        .filter(Boolean)
        .join('/')}`,
      handler: `${controller.name}.${name}`,
      rule,
    })),
  );
}

function pathsOf(metadata: unknown): readonly string[] {
  const paths: readonly unknown[] = Array.isArray(metadata) ? metadata : [metadata];
  return paths.map((path) => (typeof path === 'string' ? path : ''));
}
