import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Attachments } from '@specialistvagen/assessments';
import { attachmentList, attachmentOfParams, attachmentParams } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { ATTACHMENT_UPLOAD, attachmentDownload, SANDBOX } from './attachment-transfer.js';

/** What the doctor lays beside a request to be assessed, while it waits for its answer. */
@Controller()
export class AssessmentAttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get('assessments/:id/attachments')
  @Endpoint({
    summary: 'Filer vid en bedömning',
    access: 'signed-in',
    params: attachmentParams,
    returns: attachmentList,
  })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return { items: await this.attachments.ofAssessment(actor, id) };
  }

  @Post('assessments/:id/attachments')
  @Endpoint({
    summary: 'Lägg till en bild eller PDF, högst 10 MB, vid en bedömning som väntar (läkaren)',
    access: ['trainee'],
    params: attachmentParams,
    upload: ATTACHMENT_UPLOAD,
    returns: attachmentList,
    idempotent: true,
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() bytes: Buffer,
    @IdempotencyKey() key: string,
  ) {
    return { items: await this.attachments.add(besideAssessment(actor, id), bytes, key) };
  }

  @Post('assessments/:id/attachments/:attachmentId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en fil från en bedömning som väntar (läkaren)',
    access: ['trainee'],
    params: attachmentOfParams,
    returns: attachmentList,
    idempotent: true,
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: z.infer<typeof attachmentOfParams>,
    @IdempotencyKey() key: string,
  ) {
    return { items: await this.attachments.remove(besideAssessment(actor, id), attachmentId, key) };
  }

  @Get('attachments/assessments/:id')
  @Header('content-security-policy', SANDBOX)
  @Endpoint({
    summary: 'Hämta en fil vid en bedömning',
    access: 'signed-in',
    params: attachmentParams,
    raw: 'application/octet-stream',
  })
  async file(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return attachmentDownload(await this.attachments.file(actor, 'assessment', id));
  }
}

const besideAssessment = (actor: Actor, id: string) =>
  ({ actor, traineeId: actor.personId, subject: 'assessment', subjectId: id }) as const;
