import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AssessmentRounds, ViewAssessmentRounds } from '@specialistvagen/assessments';
import {
  assessmentOwnerParams,
  assessmentParams,
  createdAssessment,
  inviteRaterBody,
  moveRoundBody,
  openRoundBody,
  roundList,
  roundView,
} from '@specialistvagen/assessments/contract';
import type { AskedOf, RoundLine, RoundView } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { ZodType } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Revision = { revision: number };

const step = (summary: string, body: ZodType) =>
  Endpoint({
    summary,
    access: 'signed-in',
    params: assessmentParams,
    body,
    returns: roundView,
    idempotent: true,
  });

@Controller()
export class AssessmentRoundsController {
  constructor(
    private readonly rounds: AssessmentRounds,
    private readonly viewing: ViewAssessmentRounds,
  ) {}

  @Get('portfolios/:trainee/assessment-rounds')
  @Endpoint({
    summary: '360-gradersbedömningar',
    access: 'signed-in',
    params: assessmentOwnerParams,
    returns: roundList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string): Promise<{ items: RoundLine[] }> {
    return this.viewing.list(actor, trainee);
  }

  @Post('portfolios/:trainee/assessment-rounds')
  @Endpoint({
    summary: 'Öppna en 360-gradersbedömning',
    access: 'signed-in',
    params: assessmentOwnerParams,
    body: openRoundBody,
    returns: createdAssessment,
    idempotent: true,
  })
  open(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Body() body: { postId?: string },
  ): Promise<{ id: string }> {
    return this.rounds.open(actor, trainee, body, key);
  }

  @Get('assessment-rounds/:id')
  @Endpoint({
    summary: 'En 360-gradersbedömning: hur många som svarat, och sammanställningen när den är stängd',
    access: 'signed-in',
    params: assessmentParams,
    returns: roundView,
  })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RoundView> {
    return this.viewing.view(actor, id);
  }

  @Post('assessment-rounds/:id/invite')
  @HttpCode(200)
  @step('Bjud in en medarbetare att svara', inviteRaterBody)
  async invite(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: { of: AskedOf },
  ): Promise<RoundView> {
    await this.rounds.invite(actor, id, body, key);
    return this.viewing.view(actor, id);
  }

  @Post('assessment-rounds/:id/close')
  @HttpCode(200)
  @step('Stäng och öppna sammanställningen, när minst fem har svarat', moveRoundBody)
  async close(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<RoundView> {
    await this.rounds.close(actor, id, revision, key);
    return this.viewing.view(actor, id);
  }

  @Post('assessment-rounds/:id/withdraw')
  @HttpCode(200)
  @step('Ta tillbaka 360-gradersbedömningen', moveRoundBody)
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<RoundView> {
    await this.rounds.withdraw(actor, id, revision, key);
    return this.viewing.view(actor, id);
  }
}
