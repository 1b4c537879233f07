import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { MAX_CALLS, PublishedTables, TIME_WINDOW, catalogue, tagOf } from '@specialistvagen/statistics';
import type { Request, Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { sendPx } from './pxweb-response.js';

const TYPE = 'application/ld+json';

@Controller('statistics')
export class CatalogueController {
  constructor(
    private readonly tables: PublishedTables,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('catalogue.jsonld')
  @Endpoint({
    summary: 'De publicerade tabellerna enligt DCAT-AP-SE 3, för den nationella dataportalen',
    access: 'public',
    raw: TYPE,
    limit: { times: MAX_CALLS, seconds: TIME_WINDOW },
  })
  async catalogue(@Req() request: Request, @Res() response: Response): Promise<void> {
    const cubes = await this.tables.list();
    const { publicUrl, statistics } = this.settings;
    return sendPx(request, response, {
      tag: tagOf(...cubes),
      make: async () => ({
        content: JSON.stringify(catalogue(cubes, { root: publicUrl, ...statistics })),
        contentType: TYPE,
      }),
    });
  }
}
