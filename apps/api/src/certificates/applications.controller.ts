import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  AnswerAuthority,
  AssembleApplication,
  ShowApplication,
  ShowCompleteness,
  SubmitApplication as OpenSubmission,
} from '@specialistvagen/certificates';
import {
  ActOpened,
  AnswerSupplement,
  ApplicationChanged,
  ApplicationParams,
  ApplicationView,
  CompletenessNow,
  GiveStatement,
  PostQuery,
  SaveApplicationForm,
  SubmitApplication,
  TraineeParams,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** The applicant's side: what is missing, Bilaga 1, and answers to the authority. */
@Controller()
export class ApplicationsController {
  constructor(
    private readonly show: ShowApplication,
    private readonly assembling: AssembleApplication,
    private readonly submission: OpenSubmission,
    private readonly answers: AnswerAuthority,
    private readonly standing: ShowCompleteness,
  ) {}

  @Get('portfolios/:trainee/application')
  @Endpoint({
    summary: 'Är ansökan komplett? Vad som saknas, varför, och vem som kan ordna det',
    access: 'signed-in',
    params: TraineeParams,
    query: PostQuery,
    returns: ApplicationView,
  })
  application(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: PostQuery,
  ): Promise<ApplicationView> {
    return this.show.of(actor, trainee, post);
  }

  @Get('portfolios/:trainee/completeness')
  @Endpoint({
    summary: 'Är ansökan komplett? Vad som skulle saknas i dag, delmål för delmål, och när tiden räcker',
    access: 'signed-in',
    params: TraineeParams,
    query: PostQuery,
    returns: CompletenessNow,
  })
  completeness(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Query() { post }: PostQuery,
  ): Promise<CompletenessNow> {
    return this.standing.of(actor, trainee, post);
  }

  @Post('portfolios/:trainee/application')
  @Endpoint({
    summary: 'Påbörja ansökan',
    access: ['trainee'],
    params: TraineeParams,
    query: PostQuery,
    returns: ApplicationChanged,
    idempotent: true,
  })
  assemble(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('trainee') trainee: string,
    @Query() { post }: PostQuery,
  ): Promise<ApplicationChanged> {
    return this.assembling.assemble(actor, trainee, key, post);
  }

  @Put('applications/:id/form')
  @Endpoint({
    summary: 'Spara uppgifterna i bilaga 1',
    access: ['trainee'],
    params: ApplicationParams,
    body: SaveApplicationForm,
    returns: ApplicationChanged,
  })
  saveForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SaveApplicationForm,
  ): Promise<ApplicationChanged> {
    return this.assembling.saveForm(actor, id, body);
  }

  @Post('applications/:id/submit-act')
  @Endpoint({
    summary: 'Skicka ansökan: öppnar underskriften av bilaga 1',
    access: ['trainee'],
    params: ApplicationParams,
    body: SubmitApplication,
    returns: ActOpened,
    idempotent: true,
  })
  submit(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: SubmitApplication,
  ): Promise<ActOpened> {
    return this.submission.open(actor, id, body, key);
  }

  @Post('applications/:id/answer-supplement')
  @HttpCode(200)
  @Endpoint({
    summary: 'Svara på en begärd komplettering',
    access: ['trainee'],
    params: ApplicationParams,
    body: AnswerSupplement,
    returns: ApplicationChanged,
    idempotent: true,
  })
  answerSupplement(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AnswerSupplement,
  ): Promise<ApplicationChanged> {
    return this.answers.supplement({ actor, id, key, body });
  }

  @Post('applications/:id/statement')
  @HttpCode(200)
  @Endpoint({
    summary: 'Yttra sig inför ett avslag',
    access: ['trainee'],
    params: ApplicationParams,
    body: GiveStatement,
    returns: ApplicationChanged,
    idempotent: true,
  })
  giveStatement(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: GiveStatement,
  ): Promise<ApplicationChanged> {
    return this.answers.statement({ actor, id, key, body });
  }
}
