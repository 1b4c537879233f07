import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Competences } from '@specialistvagen/identity';
import {
  competenceAnswerSchema,
  personParamsSchema,
  stateCompetenceSchema,
} from '@specialistvagen/identity/contract';
import type { Actor, CompetenceAnswer, StateCompetence } from '@specialistvagen/identity/contract';
import { Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** The role opens the door; inside, a reason to ask about just this person is needed as well. */
const READERS = [
  'mandate_administrator',
  'study_director',
  'bt_coordinator',
  'head_of_department',
  'case_officer',
] as const;
const STATERS = ['mandate_administrator', 'study_director'] as const;

@Controller('people/:id/competence')
export class CompetenceController {
  constructor(
    private readonly transactions: Transactions,
    private readonly competences: Competences,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Legitimation och kompetens, med källa',
    access: READERS,
    params: personParamsSchema,
    returns: competenceAnswerSchema,
  })
  of(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CompetenceAnswer> {
    return this.competences.of(actor, id);
  }

  @Post('refresh')
  @HttpCode(200)
  @Endpoint({
    summary: 'Kontrollera mot HOSP',
    access: STATERS,
    params: personParamsSchema,
    returns: competenceAnswerSchema,
    limit: { times: 60, seconds: 60 },
  })
  async refresh(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CompetenceAnswer> {
    await this.competences.refreshFromHosp(actor, id);
    return this.competences.of(actor, id);
  }

  @Post()
  @Endpoint({
    summary: 'Vårdgivaren uppger kompetens',
    access: STATERS,
    params: personParamsSchema,
    body: stateCompetenceSchema,
    returns: competenceAnswerSchema,
    idempotent: true,
  })
  async state(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: StateCompetence,
  ): Promise<CompetenceAnswer> {
    const scope = { person: actor.personId, operation: `state-competence:${id}`, bodyHash: hashBody(body) };
    await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, async () => {
        await this.competences.state(actor, id, body);
        return id;
      }),
    );
    return this.competences.of(actor, id);
  }
}
