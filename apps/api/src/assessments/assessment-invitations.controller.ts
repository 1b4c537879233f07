import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { InviteAssessor, hashOfInvitation } from '@specialistvagen/assessments';
import {
  assessmentCode,
  assessmentParams,
  createdAssessment,
  invitationPeek,
  invitationTokenBody,
} from '@specialistvagen/assessments/contract';
import type { AssessmentCode, InvitationPeek } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, OptionalActor } from '../http/parameters.js';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

/** The link comes in the body only: no address, and so no log, holds it. */
@Controller()
export class AssessmentInvitationsController {
  constructor(
    private readonly inviting: InviteAssessor,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post('assessments/:id/code')
  @HttpCode(200)
  @Endpoint({
    summary: 'En ny kod att visa för bedömaren; den förra slutar gälla',
    access: 'signed-in',
    params: assessmentParams,
    returns: assessmentCode,
  })
  code(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssessmentCode> {
    return this.inviting.code(actor, id, this.settings.publicUrl);
  }

  @Post('assessment-invitations/peek')
  @HttpCode(200)
  @Endpoint({
    summary: 'Om länken gäller, och vilket formulär den leder till',
    access: 'public',
    body: invitationTokenBody,
    returns: invitationPeek,
    limit: { times: 30, seconds: 60 },
  })
  async peek(
    @Body() { token }: { token: string },
    @OptionalActor() actor: Actor | null,
    @Req() request: ApiRequest,
  ): Promise<InvitationPeek> {
    const answer = await this.inviting.peek(token);
    if (answer.isOpen && !actor) request.session.invitedToAssess = hashOfInvitation(token);
    return answer;
  }

  @Post('assessment-invitations/accept')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta emot bedömningen som länken leder till',
    access: 'signed-in',
    body: invitationTokenBody,
    returns: createdAssessment,
    limit: { times: 30, seconds: 60 },
  })
  accept(@CurrentActor() actor: Actor, @Body() { token }: { token: string }): Promise<{ id: string }> {
    return this.inviting.accept(actor, token);
  }
}
