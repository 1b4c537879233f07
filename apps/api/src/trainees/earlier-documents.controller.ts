import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { EarlierDocuments, RecordEarlierDocument } from '@specialistvagen/trainees';
import {
  createEarlierDocumentBody,
  EARLIER_DOCUMENT_MAX_BYTES,
  earlierDocumentList,
  earlierDocumentMediaType,
  earlierDocumentParams,
  earlierDocumentView,
  shareEarlierDocumentBody,
  traineeParams,
  verifyEarlierDocumentBody,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Params = z.infer<typeof earlierDocumentParams>;

@Controller('portfolios/:trainee/earlier-documents')
export class EarlierDocumentsController {
  constructor(
    private readonly documents: EarlierDocuments,
    private readonly record: RecordEarlierDocument,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Tidigare handlingar på papper',
    access: 'signed-in',
    params: traineeParams,
    returns: earlierDocumentList,
  })
  async list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return { items: await this.documents.list(actor, trainee) };
  }

  @Post()
  @Endpoint({
    summary: 'Lägg till en tidigare handling; filen laddas upp för sig',
    access: ['trainee'],
    params: traineeParams,
    body: createEarlierDocumentBody,
    returns: earlierDocumentView,
    idempotent: true,
  })
  create(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof createEarlierDocumentBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.record.create(actor, trainee, body, key);
  }

  @Put(':id/file')
  @Endpoint({
    summary: 'Ladda upp filen: PDF, PNG eller JPEG, högst 10 MB',
    access: ['trainee'],
    params: earlierDocumentParams,
    upload: { types: earlierDocumentMediaType.options, maxBytes: EARLIER_DOCUMENT_MAX_BYTES },
    returns: earlierDocumentView,
  })
  upload(@CurrentActor() actor: Actor, @Param() { trainee, id }: Params, @Body() bytes: Buffer) {
    return this.record.upload({ actor, traineeId: trainee, id }, bytes);
  }

  /** Always a download: a scan that somebody made is never opened inside the product's own pages. */
  @Get(':id/file')
  @Endpoint({
    summary: 'Hämta filen',
    access: 'signed-in',
    params: earlierDocumentParams,
    raw: 'application/octet-stream',
  })
  async file(@CurrentActor() actor: Actor, @Param() { trainee, id }: Params) {
    const { bytes, mediaType, fileName } = await this.documents.file(actor, trainee, id);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Endpoint({
    summary: 'Intyga eller neka att filen är en kopia av originalet (huvudansvarig handledare)',
    access: ['supervisor'],
    params: earlierDocumentParams,
    body: verifyEarlierDocumentBody,
    returns: earlierDocumentView,
    idempotent: true,
  })
  verify(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Params,
    @Body() body: z.infer<typeof verifyEarlierDocumentBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.record.verify({ actor, traineeId: trainee, id }, body, key);
  }

  @Post(':id/share')
  @HttpCode(200)
  @Endpoint({
    summary: 'Dela handlingen med extern bedömare, eller sluta dela',
    access: ['trainee'],
    params: earlierDocumentParams,
    body: shareEarlierDocumentBody,
    returns: earlierDocumentView,
  })
  share(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Params,
    @Body() { shared }: z.infer<typeof shareEarlierDocumentBody>,
  ) {
    return this.record.share({ actor, traineeId: trainee, id }, shared);
  }
}
