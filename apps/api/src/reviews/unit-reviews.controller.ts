import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { AppointReviewer, ViewReviews, ViewUnitFigures, WriteReport } from '@specialistvagen/reviews';
import {
  appointReviewerBody,
  reviewList,
  reviewParams,
  reviewView,
  saveReportBody,
  submitReviewBody,
  unitFigures,
  withdrawReviewBody,
} from '@specialistvagen/reviews/contract';
import type {
  AppointReviewerBody,
  SaveReportBody,
  WithdrawReviewBody,
} from '@specialistvagen/reviews/contract';
import { ATTACHMENT_UPLOAD, SANDBOX, attachmentDownload } from '../assessments/attachment-transfer.js';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('unit-reviews')
export class UnitReviewsController {
  constructor(
    private readonly viewing: ViewReviews,
    private readonly counting: ViewUnitFigures,
    private readonly appointing: AppointReviewer,
    private readonly writing: WriteReport,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Granskningar: de du ska göra, och de vid enheter där du har uppdrag',
    access: ['unit_reviewer', 'mandate_administrator', 'study_director', 'head_of_department'],
    returns: reviewList,
  })
  list(@CurrentActor() actor: Actor) {
    return this.viewing.list(actor);
  }

  @Post()
  @Endpoint({
    summary: 'Utse en granskare utifrån för en enhet, från en dag till en dag',
    access: ['mandate_administrator'],
    body: appointReviewerBody,
    returns: reviewView,
    idempotent: true,
  })
  async appoint(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: AppointReviewerBody,
  ) {
    return this.viewing.one(actor, await this.appointing.appoint(actor, body, key));
  }

  @Get(':id')
  @Endpoint({
    summary: 'En granskning: checklista, rapport, och för enheten vad granskaren har öppnat',
    access: 'signed-in',
    params: reviewParams,
    returns: reviewView,
  })
  one(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.viewing.one(actor, id);
  }

  @Get(':id/figures')
  @Endpoint({
    summary: 'Vad som är dokumenterat vid enheten, i antal och utan namn',
    access: 'signed-in',
    params: reviewParams,
    returns: unitFigures,
  })
  figures(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.counting.of(actor, id);
  }

  @Put(':id/report')
  @Endpoint({
    summary: 'Spara rapportens utkast',
    access: ['unit_reviewer'],
    params: reviewParams,
    body: saveReportBody,
    returns: reviewView,
  })
  async save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SaveReportBody) {
    await this.writing.save(actor, id, body);
    return this.viewing.one(actor, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Endpoint({
    summary: 'Lämna rapporten; därefter ändras den inte',
    access: ['unit_reviewer'],
    params: reviewParams,
    body: submitReviewBody,
    returns: reviewView,
    idempotent: true,
  })
  async submit(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { revision }: { revision: number },
  ) {
    await this.writing.submit(actor, id, revision, key);
    return this.viewing.one(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Endpoint({
    summary: 'Återta granskarens uppdrag; enheten stängs genast',
    access: ['mandate_administrator'],
    params: reviewParams,
    body: withdrawReviewBody,
    returns: reviewView,
    idempotent: true,
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: WithdrawReviewBody,
  ) {
    await this.appointing.withdraw(actor, id, body, key);
    return this.viewing.one(actor, id);
  }

  @Post(':id/file')
  @Endpoint({
    summary: 'Lägg rapporten som PDF, högst 10 MB',
    access: ['unit_reviewer'],
    params: reviewParams,
    upload: ATTACHMENT_UPLOAD,
    returns: reviewView,
    idempotent: true,
  })
  async addFile(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() bytes: Buffer,
  ) {
    await this.writing.addFile(actor, id, bytes, key);
    return this.viewing.one(actor, id);
  }

  @Post(':id/file/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort rapportens PDF',
    access: ['unit_reviewer'],
    params: reviewParams,
    returns: reviewView,
    idempotent: true,
  })
  async removeFile(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string) {
    await this.writing.removeFile(actor, id, key);
    return this.viewing.one(actor, id);
  }

  @Get(':id/file')
  @Header('content-security-policy', SANDBOX)
  @Endpoint({
    summary: 'Hämta rapportens PDF',
    access: 'signed-in',
    params: reviewParams,
    raw: 'application/pdf',
  })
  async file(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const bytes = await this.viewing.file(actor, id);
    return attachmentDownload({ bytes, mediaType: 'application/pdf', fileName: 'granskning.pdf' });
  }
}
