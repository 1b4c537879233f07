import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ExportCase } from '@specialistvagen/certificates';
import type { CasePackage } from '@specialistvagen/certificates';
import {
  ApplicationChanged,
  ApplicationParams,
  DiscloseCase,
  DisclosureList,
  DisclosureParams,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** The case as one package, and copies of it that are given out. */
@Controller('cases')
export class CaseFileController {
  constructor(private readonly exporting: ExportCase) {}

  @Get(':id/archive')
  @Endpoint({
    summary: 'Hela ärendet som ett arkivpaket',
    access: officers,
    params: ApplicationParams,
    raw: 'application/zip',
  })
  async archive(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return file(await this.exporting.archive(actor, id));
  }

  @Post(':id/disclosures')
  @HttpCode(200)
  @Endpoint({
    summary: 'Lämna ut en maskad kopia av ärendet',
    access: officers,
    params: ApplicationParams,
    body: DiscloseCase,
    returns: ApplicationChanged,
    idempotent: true,
  })
  disclose(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: DiscloseCase,
  ): Promise<ApplicationChanged> {
    return this.exporting.disclose({ actor, id, key, body });
  }

  @Get(':id/disclosures')
  @Endpoint({
    summary: 'Utlämnade kopior: till vem, varför och vad som maskats',
    access: officers,
    params: ApplicationParams,
    returns: DisclosureList,
  })
  disclosures(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DisclosureList> {
    return this.exporting.disclosures(actor, id);
  }

  @Get(':id/disclosures/:disclosureId/file')
  @Endpoint({
    summary: 'Den maskade kopian som den lämnades ut',
    access: officers,
    params: DisclosureParams,
    raw: 'application/zip',
  })
  async disclosedFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('disclosureId') disclosureId: string,
  ): Promise<StreamableFile> {
    return file(await this.exporting.disclosedFile(actor, id, disclosureId));
  }
}

function file({ zip, fileName }: CasePackage): StreamableFile {
  return new StreamableFile(zip, {
    type: 'application/zip',
    disposition: `attachment; filename="${fileName}"`,
    length: zip.byteLength,
  });
}
