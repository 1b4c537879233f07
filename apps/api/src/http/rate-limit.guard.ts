import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import { DomainError } from '@specialistvagen/platform';
import { ENDPOINT } from './endpoint.js';
import type { EndpointOptions, RateLimit } from './endpoint.js';
import type { ApiRequest } from './request.js';

function limitOf(context: ExecutionContext): RateLimit | undefined {
  const options = Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointOptions | undefined;
  return options?.limit;
}

/** Limits stand at the endpoints themselves; an endpoint without one is not counted. */
export const rateLimitOptions: ThrottlerModuleOptions = {
  throttlers: [
    {
      name: 'default',
      limit: (context) => limitOf(context)?.times ?? 1,
      ttl: (context) => (limitOf(context)?.seconds ?? 1) * 1000,
    },
  ],
  skipIf: (context) => limitOf(context) === undefined,
};

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  /** A person is counted as one wherever they sit; only those not signed in are counted by address. */
  protected override async getTracker(request: Record<string, unknown>): Promise<string> {
    const { actor, ip } = request as unknown as ApiRequest;
    return actor ? `person:${actor.personId}` : `address:${ip ?? 'unknown'}`;
  }

  /** In this process's memory only, so it need not be hashed. */
  protected override generateKey(context: ExecutionContext, tracker: string, name: string): string {
    return `${name} ${context.getClass().name}.${context.getHandler().name} ${tracker}`;
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new DomainError(
      'too-many-requests',
      'unavailable',
      'Många försök på kort tid. Vänta en stund och försök igen.',
    );
  }
}
