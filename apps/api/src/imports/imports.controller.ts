import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IMPORT_KINDS, Importers } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity/contract';
import { ImportOpeningStock, regionPlace } from '@specialistvagen/organisations';
import { RowImports } from '@specialistvagen/platform';
import type { ImportView } from '@specialistvagen/platform';
import {
  IMPORT_FILE_TYPES,
  IMPORT_MAX_BYTES,
  applyImportSchema,
  importListSchema,
  importViewSchema,
} from '@specialistvagen/platform/contract';
import type { ApplyImport } from '@specialistvagen/platform/contract';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const KEEPERS = ['mandate_administrator', 'study_director', 'planner'] as const;
/** A report is its maker's alone; a doctor makes one of the own portfolio. */
const MAKERS = [...KEEPERS, 'trainee'] as const;
const kindParams = z.object({ kind: z.enum(IMPORT_KINDS, 'Det går inte att läsa in sådana rader.') });
/** A region's ongoing posts belong to the region, everything else to a care provider. */
const placeQuery = z
  .object({
    careProvider: z.uuid('Välj vårdgivare.').optional(),
    region: z
      .string()
      .regex(/^\d{2}$/, 'Länskoden har två siffror.')
      .optional(),
  })
  .refine((one) => (one.careProvider === undefined) !== (one.region === undefined), {
    message: 'Välj vårdgivare eller region.',
  });
const batchParams = z.object({ id: z.uuid() });

/** Organisations, units, persons and posts from a file: rehearsed, reported row by row, read in, undone. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: RowImports,
    private readonly importers: Importers,
    private readonly stock: ImportOpeningStock,
  ) {}

  @Get()
  @Endpoint({ summary: 'Mina inläsningar, de nyaste först', access: KEEPERS, returns: importListSchema })
  async list(@CurrentActor() { personId }: Actor) {
    return { items: await this.imports.list(personId) };
  }

  @Post(':kind')
  @Endpoint({
    summary: 'Pröva en CSV-fil: rapport rad för rad, inget läses in',
    access: KEEPERS,
    params: kindParams,
    query: placeQuery,
    upload: { types: IMPORT_FILE_TYPES, maxBytes: IMPORT_MAX_BYTES },
    returns: importViewSchema,
    idempotent: true,
    limit: { times: 20, seconds: 600 },
  })
  async check(
    @CurrentActor() actor: Actor,
    @Param() { kind }: z.infer<typeof kindParams>,
    @Query() { careProvider, region }: z.infer<typeof placeQuery>,
    @IdempotencyKey() key: string,
    @Body() bytes: Buffer,
  ): Promise<ImportView> {
    const place = region === undefined ? (careProvider ?? '') : regionPlace(region);
    const importer = this.importers.of(actor, kind, place);
    if (kind === 'opening-stock') await this.stock.refuseClosed(place);
    return this.imports.check({ person: actor.personId, key }, importer, bytes);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Rapporten för en inläsning',
    access: MAKERS,
    params: batchParams,
    returns: importViewSchema,
  })
  show(@CurrentActor() { personId }: Actor, @Param('id') id: string): Promise<ImportView> {
    return this.imports.show(personId, id);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Endpoint({
    summary: 'Läs in: alla rader, eller inga; med val bara de rader som är rätt',
    access: MAKERS,
    params: batchParams,
    body: applyImportSchema,
    returns: importViewSchema,
    idempotent: true,
  })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: ApplyImport,
  ): Promise<ImportView> {
    const importer = await this.importer(actor, id);
    if (importer.kind === 'opening-stock') await this.stock.refuseClosed(importer.place, body);
    return this.imports.apply({ person: actor.personId, key }, importer, id, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ångra en inläsning: det som inget vilar på tas tillbaka',
    access: MAKERS,
    params: batchParams,
    returns: importViewSchema,
    idempotent: true,
  })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
  ): Promise<ImportView> {
    return this.imports.undo({ person: actor.personId, key }, await this.importer(actor, id), id);
  }

  private async importer(actor: Actor, id: string) {
    const { kind, place } = await this.imports.find(actor.personId, id);
    return this.importers.of(actor, kind, place);
  }
}
