import { SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import type { RoleName } from '@specialistvagen/identity/contract';
import type { ZodType } from 'zod';
import { PromisedAnswerInterceptor } from './promised-answer.interceptor.js';

/** A file sent as the whole body (no multipart): which media types, and how large at most. */
export type Upload = { types: readonly string[]; maxBytes: number };

/** At most `times` calls in `seconds`, counted per signed-in person, else per address. */
export type RateLimit = { times: number; seconds: number };

export type EndpointOptions = {
  summary: string;
  /** Nobody gets in by forgetting this: a route without `@Endpoint` refuses to start. */
  access: 'public' | 'signed-in' | readonly RoleName[];
  body?: ZodType;
  query?: ZodType;
  params?: ZodType;
  /** The answer is parsed by this and holds nothing else (no over-exposure). */
  returns?: ZodType;
  /** A hot page whose handler builds the answer field by field: a spec holds it to `returns`, not a parse at each request. */
  isHot?: boolean;
  /** The call creates, signs or decides: it needs an `Idempotency-Key` (decision 20). */
  idempotent?: boolean;
  /** The handler answers with bytes, a stream or a redirect; `returns` is not applied. Names its media type. */
  raw?: true | string;
  upload?: Upload;
  limit?: RateLimit;
};

export const ENDPOINT = 'specialistvagen:endpoint';

/** What a route is, in one place: guards, the parse of its answer and the OpenAPI document all read it. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const declared = SetMetadata(ENDPOINT, options);
  const { returns, raw, isHot } = options;
  if (!returns || raw || isHot) return declared;
  return applyDecorators(declared, UseInterceptors(new PromisedAnswerInterceptor(returns)));
}
