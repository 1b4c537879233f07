import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IntygReports, ListIssued, ReportIntyg, RevokeIntyg } from '@specialistvagen/intyg';
import {
  acceptReportSchema,
  answerRevocationSchema,
  disputeSchema,
  issuedListSchema,
  movedSchema,
  rejectReportSchema,
  reportedSchema,
  revokeSchema,
} from '@specialistvagen/intyg/contract';
import type { IssuedList, Moved, Reported, RevocationReason } from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { ZodType } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { intygParams } from './params.js';

type Noted = { revision: number; note: string };
type Revoke = Noted & { reason: RevocationReason };

/** Who may do it follows from the intyg itself; the use case answers. */
const step = (summary: string, body: ZodType, returns: ZodType) =>
  Endpoint({ summary, access: 'signed-in', params: intygParams, body, returns, idempotent: true });

/** What is done with an intyg after it was signed: revoked, answered, reported, disputed, decided. */
@Controller()
export class LifeAfterSigningController {
  constructor(
    private readonly revoking: RevokeIntyg,
    private readonly reporting: ReportIntyg,
    private readonly reports: IntygReports,
    private readonly issued: ListIssued,
  ) {}

  @Get('signed-in-my-name')
  @Endpoint({
    summary: 'Allt som är undertecknat i ditt namn',
    access: 'signed-in',
    returns: issuedListSchema,
  })
  inMyName(@CurrentActor() actor: Actor): Promise<IssuedList> {
    return this.issued.inMyName(actor);
  }

  @Get('unit-documents')
  @Endpoint({
    summary: 'Alla intyg som bär dina enheters namn',
    access: ['head_of_department'],
    returns: issuedListSchema,
  })
  ofMyUnits(@CurrentActor() actor: Actor): Promise<IssuedList> {
    return this.issued.ofMyUnits(actor);
  }

  @Post('intyg/:id/revoke')
  @HttpCode(200)
  @step('Återkalla ett signerat intyg, av ett skäl i listan', revokeSchema, movedSchema)
  revoke(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Revoke,
  ): Promise<Moved> {
    return this.revoking.revoke(actor, { id, ...body }, key);
  }

  @Post('intyg/:id/answer')
  @HttpCode(200)
  @step('Läkarens svar på en återkallelse', answerRevocationSchema, movedSchema)
  answer(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { text }: { text: string },
  ): Promise<Moved> {
    return this.revoking.answer(actor, id, text, key);
  }

  @Post('intyg/:id/report')
  @HttpCode(200)
  @step('Anmäl till Socialstyrelsen ett intyg som ett beslut vilar på', revokeSchema, reportedSchema)
  report(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Revoke,
  ): Promise<Reported> {
    return this.reporting.report(actor, { id, ...body }, key);
  }

  @Post('intyg/:id/dispute')
  @HttpCode(200)
  @step('Inte undertecknat av mig', disputeSchema, reportedSchema)
  dispute(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Noted,
  ): Promise<Reported> {
    return this.reporting.dispute(actor, { id, ...body }, key);
  }

  @Post('intyg-reports/:id/accept')
  @HttpCode(200)
  @step('Återkalla ett intyg efter en anmälan', acceptReportSchema, reportedSchema)
  accept(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: { revision: number },
  ): Promise<Reported> {
    return this.reports.accept(actor, { id, revision }, key);
  }

  @Post('intyg-reports/:id/reject')
  @HttpCode(200)
  @step('Låt ett intyg gälla efter en anmälan, med skäl', rejectReportSchema, reportedSchema)
  reject(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: { revision: number; reason: string },
  ): Promise<Reported> {
    return this.reports.reject(actor, { id, ...body }, key);
  }
}
