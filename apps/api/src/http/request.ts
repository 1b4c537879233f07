import type { Actor } from '@specialistvagen/identity/contract';
import type { Request } from 'express';

/** What the guard has found out about the request. */
export type ApiRequest = Request & { actor?: Actor; idempotencyKey?: string; correlationId?: string };
