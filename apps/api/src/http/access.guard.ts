import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError } from '@specialistvagen/platform';
import { ENDPOINT } from './endpoint.js';
import type { EndpointOptions } from './endpoint.js';
import { refuseCrossSite } from './csrf.js';
import type { ApiRequest } from './request.js';

/** Who is behind the request's session: today's mandates, read anew each time (a mandate that ended is gone). */
export abstract class SignedInPerson {
  abstract actorOf(request: ApiRequest): Promise<Actor | null>;
  abstract csrfTokenOf(request: ApiRequest): string | undefined;
  abstract readonly publicOrigin: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Deny by default: a handler without `@Endpoint` is refused here too, though the api would not have started. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly person: SignedInPerson,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const options = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, context.getHandler());
    if (!options) throw new DomainError('forbidden', 'forbidden', 'Sidan är inte öppen.');
    const actor = await this.person.actorOf(request);
    if (actor) request.actor = actor;
    if (options.access !== 'public') this.admit(options, actor, request);
    if (options.idempotent) request.idempotencyKey = idempotencyKey(request);
    return true;
  }

  private admit(options: EndpointOptions, actor: Actor | null, request: ApiRequest): void {
    if (!actor) {
      throw new DomainError(
        'not-signed-in',
        'unauthenticated',
        'Du är inte inloggad, eller har varit borta för länge. Logga in igen.',
      );
    }
    refuseCrossSite(request, this.person.publicOrigin, this.person.csrfTokenOf(request));
    if (options.access === 'signed-in') return;
    if (typeof options.access === 'object' && options.access.some((role) => actor.roles.includes(role)))
      return;
    throw new DomainError('role-missing', 'forbidden', 'Du har inget uppdrag som ger rätt till detta i dag.');
  }
}

/** The key's absence is the caller's fault and is told before anything else is looked at (decision 20). */
function idempotencyKey(request: ApiRequest): string {
  const key = request.get('idempotency-key') ?? '';
  if (UUID.test(key)) return key.toLowerCase();
  throw new DomainError('idempotency-key-missing', 'invalid', {
    text: 'Anropet behöver huvudet Idempotency-Key med ett UUID, så att det inte kan utföras två gånger.',
    field: 'Idempotency-Key',
  });
}
