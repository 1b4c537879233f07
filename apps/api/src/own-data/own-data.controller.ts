import { Controller, Get, StreamableFile } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';
import { OwnData } from './own-data.js';
import { zipStream } from './zip-stream.js';

/** It reads everything: seldom is enough. */
const SELDOM = { times: 6, seconds: 3_600 };

@Controller('me/everything')
export class OwnDataController {
  constructor(private readonly own: OwnData) {}

  @Get()
  @Endpoint({
    summary: 'Det som sidorna visar om mig, i en fil: uppgifter, dokument och underskriftsloggens rader',
    access: 'signed-in',
    raw: 'application/zip',
    limit: SELDOM,
  })
  everything(@CurrentActor() actor: Actor): StreamableFile {
    return new StreamableFile(zipStream(this.own.of(actor)), {
      type: 'application/zip',
      disposition: 'attachment; filename="mina-uppgifter.zip"',
    });
  }
}
