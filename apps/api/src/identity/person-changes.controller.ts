import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ChangeEmailUseCase,
  ChangeIdentityUseCase,
  ChangeProtectionUseCase,
  whatNow,
} from '@specialistvagen/identity';
import {
  changeEmailSchema,
  changeIdentitySchema,
  changeProtectionSchema,
  emailChangedSchema,
  identityChangedSchema,
  personParamsSchema,
  protectionChangedSchema,
} from '@specialistvagen/identity/contract';
import type {
  Actor,
  ChangeEmail,
  ChangeIdentity,
  ChangeProtection,
  IdentityChanged,
  ProtectionChanged,
} from '@specialistvagen/identity/contract';
import { Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Call = { actor: Actor; key: string; operation: string; body: unknown };

/** What changes about a person after registration. */
@Controller()
export class PersonChangesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly email: ChangeEmailUseCase,
    private readonly protection: ChangeProtectionUseCase,
    private readonly identity: ChangeIdentityUseCase,
  ) {}

  @Post('me/email')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ändra min e-postadress',
    access: 'signed-in',
    body: changeEmailSchema,
    returns: emailChangedSchema,
    idempotent: true,
    limit: { times: 10, seconds: 60 },
  })
  async changeEmail(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ChangeEmail) {
    await this.once({ actor, key, operation: 'change-email', body }, async () => {
      await this.email.change(actor, body);
      return actor.personId;
    });
    return { hasEmail: body.email !== null };
  }

  @Post('people/:id/protection')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ändra en persons skyddsuppgift',
    access: ['mandate_administrator'],
    params: personParamsSchema,
    body: changeProtectionSchema,
    returns: protectionChangedSchema,
    idempotent: true,
  })
  async changeProtection(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ChangeProtection,
  ): Promise<ProtectionChanged> {
    await this.once({ actor, key, operation: `change-protection:${id}`, body }, async () => {
      await this.protection.change(actor, id, body);
      return id;
    });
    return { personId: id, protection: body.protection, whatNow: whatNow(body.protection) };
  }

  @Post('people/:id/identity')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ändra en persons namn eller personnummer',
    access: ['mandate_administrator'],
    params: personParamsSchema,
    body: changeIdentitySchema,
    returns: identityChangedSchema,
    idempotent: true,
    limit: { times: 10, seconds: 60 },
  })
  async changeIdentity(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ChangeIdentity,
  ): Promise<IdentityChanged> {
    const changed = await this.once({ actor, key, operation: `change-identity:${id}`, body }, async () =>
      (await this.identity.change(actor, id, body)).changed.join(' '),
    );
    return identityChangedSchema.parse({ personId: id, changed: changed.split(' ') });
  }

  /** What was done the first time is the answer of every time (decision 20). */
  private async once(call: Call, effect: () => Promise<string>): Promise<string> {
    const { actor, key, operation, body } = call;
    const scope = { person: actor.personId, operation, bodyHash: hashBody(body) };
    const done = await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, effect),
    );
    return done.resourceId;
  }
}
