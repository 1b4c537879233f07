import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { PublishRegulationVersionUseCase, RegulationVersions } from '@specialistvagen/certificates';
import {
  ActOpened,
  PublishRegulationVersion,
  RegulationFileParams,
  RegulationVersionList,
  RegulationVersionParams,
  RegulationVersionView,
  VERSION_FILE_MAX_BYTES,
  VERSION_FILE_TYPES,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** The law as data: an officer takes a version out, corrects it, reads it in, sees what it touches and publishes it. */
@Controller('regulation-versions')
export class RegulationVersionsController {
  constructor(
    private readonly versions: RegulationVersions,
    private readonly publishing: PublishRegulationVersionUseCase,
  ) {}

  @Get()
  @Endpoint({ summary: 'Föreskrifternas versioner', access: officers, returns: RegulationVersionList })
  list(@CurrentActor() actor: Actor) {
    return this.versions.list(actor);
  }

  /** The same file again changes nothing, so no key is asked for: a file is known by its SHA-256. */
  @Post()
  @HttpCode(200)
  @Endpoint({
    summary: 'Läs in en rättad version ur en fil; alla fel på en gång',
    access: officers,
    upload: { types: VERSION_FILE_TYPES, maxBytes: VERSION_FILE_MAX_BYTES },
    returns: RegulationVersionView,
    limit: { times: 30, seconds: 600 },
  })
  import(@CurrentActor() actor: Actor, @Body() bytes: Buffer): Promise<RegulationVersionView> {
    return this.versions.import(actor, bytes);
  }

  @Get(':id')
  @Endpoint({
    summary: 'En inläst version: skillnader mot den som gäller, och vilka den berör',
    access: officers,
    params: RegulationVersionParams,
    returns: RegulationVersionView,
  })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RegulationVersionView> {
    return this.versions.show(actor, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Endpoint({
    summary:
      'Publicera versionen: från dagen binds nya tjänster till den; svaret säger var man legitimerar sig',
    access: officers,
    params: RegulationVersionParams,
    body: PublishRegulationVersion,
    returns: ActOpened,
    idempotent: true,
  })
  publish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: PublishRegulationVersion,
  ): Promise<ActOpened> {
    return this.publishing.open({ actor, id, key }, body);
  }

  @Get(':designation/:version/file')
  @Endpoint({
    summary: 'Versionen som fil, att rätta och läsa in igen',
    access: officers,
    params: RegulationFileParams,
    raw: 'application/json',
  })
  async file(@Param() { designation, version }: z.infer<typeof RegulationFileParams>) {
    const bytes = await this.versions.file(designation, version);
    const name = `${designation.replace(/[^A-Za-z0-9]+/g, '-')}-${version}.json`;
    return new StreamableFile(bytes, {
      type: 'application/json',
      length: bytes.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
