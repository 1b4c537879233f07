import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AcceptInvitation,
  ChooseEvidence,
  InviteCourseLeader,
  ListIntyg,
  MoveIntyg,
  ReplaceIntyg,
  SaveDraftUseCase,
  SendIntyg,
  ViewIntyg,
} from '@specialistvagen/intyg';
import {
  checkResultSchema,
  chooseEvidenceSchema,
  declineSchema,
  evidenceListSchema,
  intygViewSchema,
  invitationSchema,
  inviteCourseLeaderSchema,
  movedSchema,
  reasonedTransitionSchema,
  replaceSchema,
  saveDraftSchema,
  savedDraftSchema,
  toSignSchema,
  transitionSchema,
} from '@specialistvagen/intyg/contract';
import type {
  ChooseEvidenceBody,
  EvidenceList,
  InviteCourseLeader as InviteCourseLeaderBody,
  IntygView,
  Moved,
  SaveDraft,
  SavedDraft,
  ToSign,
} from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { ZodType } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey, OptionalActor } from '../http/parameters.js';
import { intygParams, requestedSchema } from './params.js';

type Revision = { revision: number };
type Reasoned = Revision & { reason: string };

/** Who may do it follows from the intyg itself; the use case answers. */
const step = (summary: string, body: ZodType, returns: ZodType = movedSchema) =>
  Endpoint({ summary, access: 'signed-in', params: intygParams, body, returns, idempotent: true });

@Controller()
export class IntygController {
  constructor(
    private readonly lists: ListIntyg,
    private readonly viewing: ViewIntyg,
    private readonly choosing: ChooseEvidence,
    private readonly saving: SaveDraftUseCase,
    private readonly sending: SendIntyg,
    private readonly moving: MoveIntyg,
    private readonly replacing: ReplaceIntyg,
    private readonly inviting: InviteCourseLeader,
    private readonly accepting: AcceptInvitation,
  ) {}

  @Get('to-sign')
  @Endpoint({ summary: 'Det som väntar på din underskrift', access: 'signed-in', returns: toSignSchema })
  toSign(@CurrentActor() actor: Actor): Promise<ToSign> {
    return this.lists.toSign(actor);
  }

  @Get('intyg/:id')
  @Endpoint({
    summary: 'Ett intyg på en sida',
    access: 'signed-in',
    params: intygParams,
    returns: intygViewSchema,
  })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IntygView> {
    return this.viewing.view(actor, id);
  }

  @Put('intyg/:id/evidence')
  @Endpoint({
    summary: 'Välj underlag som följer med ett utkast, eller ta bort det (läkaren)',
    access: 'signed-in',
    params: intygParams,
    body: chooseEvidenceSchema,
    returns: evidenceListSchema,
  })
  choose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChooseEvidenceBody,
  ): Promise<EvidenceList> {
    return this.choosing.choose(actor, id, body);
  }

  @Get('intyg/:id/check')
  @Endpoint({
    summary: 'Alla fel i ett intyg, på en gång',
    access: 'signed-in',
    params: intygParams,
    returns: checkResultSchema,
  })
  check(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.viewing.check(actor, id);
  }

  @Put('intyg/:id')
  @Endpoint({
    summary: 'Spara utkastet',
    access: 'signed-in',
    params: intygParams,
    body: saveDraftSchema,
    returns: savedDraftSchema,
  })
  save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SaveDraft): Promise<SavedDraft> {
    return this.saving.save(actor, id, body);
  }

  @Post('intyg/:id/send')
  @HttpCode(200)
  @step('Skicka till den som ska underteckna', transitionSchema)
  send(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<Moved> {
    return this.sending.send(actor, id, revision, key);
  }

  @Post('intyg/:id/invite-course-leader')
  @HttpCode(200)
  @step('Bjud in kursledaren att underteckna intyget om kurs', inviteCourseLeaderSchema)
  inviteCourseLeader(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: InviteCourseLeaderBody,
  ): Promise<Moved> {
    return this.inviting.invite(actor, id, body, key);
  }

  @Get('course-leader-invitations/:id')
  @Endpoint({
    summary: 'Om inbjudan till en kursledare gäller, och intyget för den som har loggat in med den',
    access: 'public',
    params: intygParams,
    returns: invitationSchema,
  })
  invitation(@OptionalActor() actor: Actor | null, @Param('id') id: string) {
    return this.accepting.view(actor, id);
  }

  @Post('intyg/:id/withdraw')
  @HttpCode(200)
  @step('Ta tillbaka', transitionSchema)
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<Moved> {
    return this.moving.withdraw(actor, { id, revision }, key);
  }

  @Post('intyg/:id/return')
  @HttpCode(200)
  @step('Återsänd med skäl', reasonedTransitionSchema)
  return(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Reasoned,
  ): Promise<Moved> {
    return this.moving.return(actor, { id, ...body }, key);
  }

  @Post('intyg/:id/decline')
  @HttpCode(200)
  @step('Inte jag', declineSchema)
  decline(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Reasoned,
  ): Promise<Moved> {
    return this.moving.decline(actor, { id, ...body }, key);
  }

  @Post('intyg/:id/remind')
  @HttpCode(200)
  @step('Påminn, efter sju dagar', transitionSchema)
  remind(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: Revision,
  ): Promise<Moved> {
    return this.moving.remind(actor, { id, revision }, key);
  }

  @Post('intyg/:id/replace')
  @step('Börja på ett intyg som ersätter ett signerat', replaceSchema, requestedSchema)
  replace(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Reasoned,
  ): Promise<{ id: string }> {
    return this.replacing.replace(actor, { id, ...body }, key);
  }
}
