import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { OpenIntygAct, ReadDocument } from '@specialistvagen/intyg';
import {
  openSigningActSchema,
  openedSigningActSchema,
  signingActResultSchema,
} from '@specialistvagen/intyg/contract';
import type { OpenSigningAct, OpenedSigningAct, SigningActResult } from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { ProofBundle } from '../log/proof-bundle.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { intygParams, ticketParams } from './params.js';

@Controller()
export class SigningActsController {
  constructor(
    private readonly acts: OpenIntygAct,
    private readonly documents: ReadDocument,
    private readonly bundles: ProofBundle,
  ) {}

  @Post('signing-acts')
  @Endpoint({
    summary: 'Öppna en underskrift av ett eller flera intyg som har visats',
    access: 'signed-in',
    body: openSigningActSchema,
    returns: openedSigningActSchema,
    idempotent: true,
  })
  open(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: OpenSigningAct,
  ): Promise<OpenedSigningAct> {
    return this.acts.open(actor, body, key);
  }

  @Get('signing-acts/:ticket')
  @Endpoint({
    summary: 'Hur underskriften gick, dokument för dokument',
    access: 'signed-in',
    params: ticketParams,
    returns: signingActResultSchema,
  })
  result(@CurrentActor() actor: Actor, @Param('ticket') ticket: string): Promise<SigningActResult> {
    return this.acts.result(actor, ticket);
  }

  @Get('documents/:id/pdf')
  @Header('cache-control', 'private, no-store')
  @Endpoint({
    summary: 'Det signerade dokumentet',
    access: 'signed-in',
    params: intygParams,
    raw: 'application/pdf',
  })
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { pdf, fileName } = await this.documents.pdf(actor, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
      length: pdf.byteLength,
    });
  }

  @Get('documents/:id/proof')
  @Header('cache-control', 'private, no-store')
  @Endpoint({
    summary: 'Dokumentet med bevis ur underskriftsloggen, i en fil som kontrolleras utan nät',
    access: 'signed-in',
    params: intygParams,
    raw: 'application/zip',
  })
  async proof(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { zip, fileName } = await this.bundles.of(actor, id);
    return new StreamableFile(zip, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
      length: zip.byteLength,
    });
  }
}
