import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { Attachments, type AttachmentFile } from '@specialistvagen/assessments';
import {
  ATTACHMENT_MAX_BYTES,
  attachmentList,
  attachmentMediaType,
  attachmentOfSubjectParams,
  attachmentParams,
  attachmentSubjectParams,
} from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Subject = z.infer<typeof attachmentSubjectParams>;
type OfSubject = z.infer<typeof attachmentOfSubjectParams>;

/** Others than the three are let in as far as the check, which can say what to do instead. */
const upload = {
  types: [...attachmentMediaType.options, 'image/svg+xml', 'image/heic', 'application/octet-stream'],
  maxBytes: ATTACHMENT_MAX_BYTES,
};
const adding = 'Lägg till en bild eller PDF, högst 10 MB';

/** What a browser makes of somebody's file it makes in a box of its own: no script, no form, no access to the product's pages. */
const SANDBOX = "sandbox; default-src 'none'";

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post('portfolios/:trainee/logbook/:id/attachments')
  @Endpoint({
    summary: `${adding}, till en åtgärd i loggen`,
    access: ['trainee'],
    params: attachmentSubjectParams,
    upload,
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
    upload,
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
    return download(await this.attachments.file(actor, 'logbook', id));
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
    return download(await this.attachments.file(actor, 'reflection', id));
  }
}

const download = ({ bytes, mediaType, fileName }: AttachmentFile) =>
  new StreamableFile(bytes, {
    type: mediaType,
    length: bytes.length,
    disposition: `attachment; filename="${fileName}"`,
  });
