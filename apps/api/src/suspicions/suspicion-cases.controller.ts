import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { AddShownFile, RegisterSuspicionUseCase, ShowSuspicions } from '@specialistvagen/suspicions';
import {
  CaseDocumentParams,
  CaseFileParams,
  CaseParams,
  RegisterSuspicion,
  SuspicionCaseView,
  SuspicionChanged,
  SuspicionList,
} from '@specialistvagen/suspicions/contract';
import { SANDBOX } from '../assessments/attachment-transfer.js';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;
const MAX_BYTES = 20 * 1024 * 1024;

/** The restricted room: whoever is not let in finds nothing here, not even that there is anything. */
@Controller('suspicion-cases')
export class SuspicionCasesController {
  constructor(
    private readonly showing: ShowSuspicions,
    private readonly registering: RegisterSuspicionUseCase,
    private readonly files: AddShownFile,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Misstankerummets ärenden, de mest brådskande först',
    access: officers,
    returns: SuspicionList,
  })
  list(@CurrentActor() actor: Actor): Promise<SuspicionList> {
    return this.showing.list(actor);
  }

  @Post()
  @Endpoint({
    summary: 'Registrera en misstanke som kom på annat sätt än genom portföljen',
    access: officers,
    body: RegisterSuspicion,
    returns: SuspicionChanged,
    idempotent: true,
  })
  register(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: RegisterSuspicion,
  ): Promise<SuspicionChanged> {
    return this.registering.register(actor, body, key);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Ett ärende om misstanke: vad som sagts, vad det rör, checklista, kommunicering och historik',
    access: officers,
    params: CaseParams,
    returns: SuspicionCaseView,
  })
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SuspicionCaseView> {
    return this.showing.one(actor, id);
  }

  @Get(':id/documents/:documentId')
  @Header('x-content-type-options', 'nosniff')
  @Endpoint({
    summary: 'En signerad handling som ärendet rör',
    access: officers,
    params: CaseDocumentParams,
    raw: 'application/pdf',
  })
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
  ): Promise<StreamableFile> {
    const bytes = await this.showing.pdf(actor, id, documentId);
    const disposition = `inline; filename="handling-${documentId.slice(0, 8)}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  @Post(':id/files')
  @HttpCode(200)
  @Endpoint({
    summary: 'Pröva och spara en fil som har visats upp som intyg',
    access: officers,
    params: CaseParams,
    // Whatever the file claims to be, it is judged by its bytes.
    upload: { types: ['application/pdf', 'application/octet-stream'], maxBytes: MAX_BYTES },
    returns: SuspicionChanged,
    idempotent: true,
    limit: { times: 60, seconds: 3600 },
  })
  addFile(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() bytes: Buffer,
  ): Promise<SuspicionChanged> {
    return this.files.add(actor, id, bytes, key);
  }

  /** As it came: downloaded, and opened in no page of ours. */
  @Get(':id/files/:fileId')
  @Header('content-security-policy', SANDBOX)
  @Header('x-content-type-options', 'nosniff')
  @Endpoint({
    summary: 'En fil som har visats upp, som den kom',
    access: officers,
    params: CaseFileParams,
    raw: 'application/octet-stream',
  })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<StreamableFile> {
    const bytes = await this.files.read(actor, id, fileId);
    const disposition = `attachment; filename="visad-fil-${fileId.slice(0, 8)}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/octet-stream', length: bytes.length, disposition });
  }
}
