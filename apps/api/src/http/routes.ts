import { RequestMethod } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ENDPOINT } from './endpoint.js';
import type { EndpointOptions } from './endpoint.js';

export const WELL_KNOWN = '.well-known';

export type Route = {
  method: string;
  /** With the prefix and parameters as `:name`. */
  path: string;
  controller: string;
  handler: string;
  /** The status of a success. */
  status: number;
  endpoint: EndpointOptions;
};

/**
 * Every route of the given controllers, read from their decorators alone: no application, no database.
 * A handler without `@Endpoint` is an error, so the api does not start with an undeclared door.
 */
export function routesOf(controllers: readonly Type[], prefix = '/api'): Route[] {
  return controllers.flatMap((controller) => routesOfController(controller, prefix));
}

function routesOfController(controller: Type, prefix: string): Route[] {
  const base = pathsOf(controller);
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (name === 'constructor' || typeof handler !== 'function') return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const endpoint = Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
    if (!endpoint)
      throw new Error(`${controller.name}.${name} has no @Endpoint: who may call it is not declared`);
    return base.flatMap((root) =>
      pathsOf(handler).map((path) => ({
        method: RequestMethod[method],
        path: join(isAtRoot(root) ? '' : prefix, root, path),
        controller: controller.name,
        handler: name,
        status: statusOf(handler, method),
        endpoint,
      })),
    );
  });
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

/** RFC 8615: well-known addresses stand at the root and nowhere else. */
const isAtRoot = (root: string): boolean => root === WELL_KNOWN;

function join(...parts: string[]): string {
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');
  return `/${path}`;
}

function statusOf(handler: object, method: RequestMethod): number {
  const code = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  return code ?? (method === RequestMethod.POST ? 201 : 200);
}
