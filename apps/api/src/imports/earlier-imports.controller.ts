import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { EarlierFiles, ReconcileEarlierImport } from '@specialistvagen/assessments';
import {
  earlierFileColumns,
  earlierFileQuery,
  earlierImportQuery,
  earlierReconciliation,
  savedEarlierMapping,
  saveEarlierMappingBody,
} from '@specialistvagen/assessments/contract';
import type { EarlierFileQuery, SaveEarlierMapping } from '@specialistvagen/assessments/contract';
import { EARLIER_RECORDS, Importers } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity/contract';
import { RowImports } from '@specialistvagen/platform';
import { IMPORT_MAX_BYTES, importViewSchema } from '@specialistvagen/platform/contract';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const MAKERS = ['study_director', 'trainee'] as const;
const FILE_TYPES = ['application/octet-stream', 'text/csv', 'text/plain'];
const upload = { types: FILE_TYPES, maxBytes: IMPORT_MAX_BYTES };
const limit = { times: 20, seconds: 600 };
const importParams = z.object({ id: z.uuid() });

/** A portfolio's contents from another tool: its columns are mapped to ours, then the file is tried like any other. */
@Controller('earlier-imports')
export class EarlierImportsController {
  constructor(
    private readonly files: EarlierFiles,
    private readonly imports: RowImports,
    private readonly importers: Importers,
    private readonly reconciling: ReconcileEarlierImport,
  ) {}

  @Post('columns')
  @HttpCode(200)
  @Endpoint({
    summary: 'Kolumnerna i en fil ur ett annat verktyg, och förslag på vad de är; inget sparas',
    access: MAKERS,
    query: earlierFileQuery,
    upload,
    returns: earlierFileColumns,
    limit,
  })
  columns(@CurrentActor() actor: Actor, @Query() query: EarlierFileQuery, @Body() bytes: Buffer) {
    return this.files.columns(actor, query, bytes);
  }

  @Put('mappings')
  @Endpoint({
    summary: 'Spara vilken kolumn som är vad, för verktyget och nästa gång',
    access: MAKERS,
    body: saveEarlierMappingBody,
    returns: savedEarlierMapping,
  })
  save(@CurrentActor() actor: Actor, @Body() body: SaveEarlierMapping) {
    return this.files.save(actor, body);
  }

  @Post()
  @Endpoint({
    summary: 'Pröva en fil ur ett annat verktyg: rapport rad för rad, inget läses in',
    access: MAKERS,
    query: earlierImportQuery,
    upload,
    returns: importViewSchema,
    idempotent: true,
    limit,
  })
  async check(
    @CurrentActor() actor: Actor,
    @Query() { mapping }: z.infer<typeof earlierImportQuery>,
    @IdempotencyKey() key: string,
    @Body() bytes: Buffer,
  ) {
    const { place, settings } = await this.files.chosen(actor, mapping);
    const importer = this.importers.of(actor, EARLIER_RECORDS, place);
    return this.imports.check({ person: actor.personId, key }, importer, bytes, settings);
  }

  @Get(':id/reconciliation')
  @Endpoint({
    summary: 'Avstämning: vad som stod i filen mot vad som finns här, per läkare och slag',
    access: MAKERS,
    params: importParams,
    returns: earlierReconciliation,
  })
  async reconciliation(@CurrentActor() { personId }: Actor, @Param('id') id: string) {
    return this.reconciling.of(personId, await this.imports.account(personId, id));
  }

  @Get(':id/reconciliation/file')
  @Endpoint({
    summary: 'Avstämningen som CSV, med de rader som något sägs om',
    access: MAKERS,
    params: importParams,
    raw: 'text/csv',
  })
  async file(@CurrentActor() { personId }: Actor, @Param('id') id: string) {
    const account = await this.imports.account(personId, id);
    const text = await this.reconciling.csv(personId, account, await this.imports.show(personId, id));
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="avstamning.csv"',
    });
  }
}
