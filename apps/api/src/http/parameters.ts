import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import type { ApiRequest } from './request.js';

const request = (context: ExecutionContext) => context.switchToHttp().getRequest<ApiRequest>();

/** The signed-in person with today's mandates. Only on endpoints that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = request(context);
  if (!actor) throw new Error('CurrentActor on an endpoint without a signed-in person');
  return actor;
});

/** The signed-in person, or null: for public endpoints that answer more to a signed-in person. */
export const OptionalActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => request(context).actor ?? null,
);

/** The request's Idempotency-Key (UUID). Only on endpoints marked `idempotent`. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { idempotencyKey } = request(context);
  if (!idempotencyKey) throw new Error('IdempotencyKey on an endpoint that is not marked idempotent');
  return idempotencyKey;
});
