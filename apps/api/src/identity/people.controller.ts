import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { FindPeople, RegisterPersonUseCase } from '@specialistvagen/identity';
import {
  peopleListSchema,
  peopleQuerySchema,
  registerPersonSchema,
  registeredPersonSchema,
  searchByNumberAnswerSchema,
  searchByNumberSchema,
} from '@specialistvagen/identity/contract';
import type { Actor, PeopleQuery, RegisterPerson, SearchByNumber } from '@specialistvagen/identity/contract';
import { Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly transactions: Transactions,
    private readonly find: FindPeople,
    private readonly registerPerson: RegisterPersonUseCase,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Välj en person efter namn, inom enhet eller vårdgivare',
    access: [
      'trainee',
      'supervisor',
      'head_of_department',
      'study_director',
      'bt_coordinator',
      'mandate_administrator',
    ],
    query: peopleQuerySchema,
    returns: peopleListSchema,
  })
  async byName(@CurrentActor() actor: Actor, @Query() query: PeopleQuery) {
    return { items: await this.find.byName(actor, query) };
  }

  @Post('search-by-number')
  @HttpCode(200)
  @Endpoint({
    summary: 'Sök en person med personnummer (loggas)',
    access: ['mandate_administrator', 'study_director'],
    body: searchByNumberSchema,
    returns: searchByNumberAnswerSchema,
    limit: { times: 10, seconds: 60 },
  })
  async byNumber(@CurrentActor() actor: Actor, @Body() body: SearchByNumber) {
    return { person: await this.find.byNumber(actor, body) };
  }

  @Post()
  @Endpoint({
    summary: 'Lägg upp en person hos vårdgivaren',
    access: ['mandate_administrator', 'study_director'],
    body: registerPersonSchema,
    returns: registeredPersonSchema,
    idempotent: true,
  })
  async register(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: RegisterPerson) {
    const scope = { person: actor.personId, operation: 'register-person', bodyHash: hashBody(body) };
    let alreadyKnown = false;
    const { resourceId } = await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, async () => {
        const registered = await this.registerPerson.register(actor, body);
        alreadyKnown = registered.alreadyKnown;
        return registered.personId;
      }),
    );
    return { personId: resourceId, alreadyKnown };
  }
}
