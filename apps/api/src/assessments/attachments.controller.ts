import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Attachments } from '@specialistvagen/assessments';
import {
  attachmentList,
  attachmentOfSubjectParams,
  attachmentParams,
  attachmentSubjectParams,
} from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { ATTACHMENT_UPLOAD, attachmentDownload, SANDBOX } from './attachment-transfer.js';

type Subject = z.infer<typeof attachmentSubjectParams>;
type OfSubject = z.infer<typeof attachmentOfSubjectParams>;

const adding = 'Lägg till en bild eller PDF, högst 10 MB';

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post('portfolios/:trainee/logbook/:id/attachments')
  @Endpoint({
    summary: `${adding}, till en åtgärd i loggen`,
    access: ['trainee'],
    params: attachmentSubjectParams,
    upload: ATTACHMENT_UPLOAD,
    returns: attachmentList,
    idempotent: true,
  })
  async addToEntry(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Subject,
    @Body() bytes: Buffer,
    @IdempotencyKey() key: string,
  ) {
    const beside = { actor, traineeId: trainee, subject: 'logbook', subjectId: id } as const;
    return { items: await this.attachments.add(beside, bytes, key) };
  }

  @Post('portfolios/:trainee/reflections/:id/attachments')
  @Endpoint({
    summary: `${adding}, till en reflektion`,
    access: ['trainee'],
    params: attachmentSubjectParams,
    upload: ATTACHMENT_UPLOAD,
    returns: attachmentList,
    idempotent: true,
  })
  async addToReflection(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Subject,
    @Body() bytes: Buffer,
    @IdempotencyKey() key: string,
  ) {
    const beside = { actor, traineeId: trainee, subject: 'reflection', subjectId: id } as const;
    return { items: await this.attachments.add(beside, bytes, key) };
  }

  @Post('portfolios/:trainee/logbook/:id/attachments/:attachmentId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en fil från en åtgärd i loggen',
    access: ['trainee'],
    params: attachmentOfSubjectParams,
    returns: attachmentList,
    idempotent: true,
  })
  async removeFromEntry(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id, attachmentId }: OfSubject,
    @IdempotencyKey() key: string,
  ) {
    const beside = { actor, traineeId: trainee, subject: 'logbook', subjectId: id } as const;
    return { items: await this.attachments.remove(beside, attachmentId, key) };
  }

  @Post('portfolios/:trainee/reflections/:id/attachments/:attachmentId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en fil från en reflektion',
    access: ['trainee'],
    params: attachmentOfSubjectParams,
    returns: attachmentList,
    idempotent: true,
  })
  async removeFromReflection(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id, attachmentId }: OfSubject,
    @IdempotencyKey() key: string,
  ) {
    const beside = { actor, traineeId: trainee, subject: 'reflection', subjectId: id } as const;
    return { items: await this.attachments.remove(beside, attachmentId, key) };
  }

  @Get('attachments/logbook/:id')
  @Header('content-security-policy', SANDBOX)
  @Endpoint({
    summary: 'Hämta en fil i loggen',
    access: 'signed-in',
    params: attachmentParams,
    raw: 'application/octet-stream',
  })
  async ofEntry(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return attachmentDownload(await this.attachments.file(actor, 'logbook', id));
  }

  @Get('attachments/reflections/:id')
  @Header('content-security-policy', SANDBOX)
  @Endpoint({
    summary: 'Hämta en fil i en reflektion',
    access: ['trainee', 'supervisor'],
    params: attachmentParams,
    raw: 'application/octet-stream',
  })
  async ofReflection(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return attachmentDownload(await this.attachments.file(actor, 'reflection', id));
  }
}
