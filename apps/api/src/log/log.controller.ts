import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { PublicLog } from '@specialistvagen/evidence-log';
import {
  checkpointParams,
  consistencyAnswer,
  consistencyQuery,
  cosignedAnswer,
  inclusionAnswer,
  inclusionQuery,
  logAnswer,
} from '@specialistvagen/evidence-log/contract';
import type {
  ConsistencyAnswer,
  ConsistencyQuery,
  CosignedAnswer,
  InclusionAnswer,
  InclusionQuery,
  LogAnswer,
} from '@specialistvagen/evidence-log/contract';
import { Endpoint } from '../http/endpoint.js';

const TEXT = 'text/plain; charset=utf-8';
const ASKING = { times: 300, seconds: 60 };
/** A mirror that begins reads the whole log, 256 leaves at a time. */
const MIRRORING = { times: 1_200, seconds: 60 };
const MAX_NOTE_BYTES = 20_000;

/** The evidence log for anybody: C2SP tlog-checkpoint and tlog-tiles below `/api/log`, proofs, and what witnesses hand in. */
@Controller('log')
export class LogController {
  constructor(private readonly log: PublicLog) {}

  @Get()
  @Endpoint({
    summary: 'Underskriftsloggen: nyckel, storlek och vilka vittnen som har sett den',
    access: 'public',
    limit: ASKING,
    returns: logAnswer,
  })
  standing(): Promise<LogAnswer> {
    return this.log.standing();
  }

  @Get('checkpoint')
  @Header('content-type', TEXT)
  @Endpoint({
    summary: 'Senaste undertecknade kontrollpunkten, med vittnenas medunderskrifter',
    access: 'public',
    raw: 'text/plain',
    limit: ASKING,
  })
  latest(): Promise<string> {
    return this.log.checkpoint();
  }

  @Get('checkpoints/:size')
  @Header('content-type', TEXT)
  @Endpoint({
    summary: 'Kontrollpunkten av en viss storlek',
    access: 'public',
    params: checkpointParams,
    raw: 'text/plain',
    limit: ASKING,
  })
  ofSize(@Param() { size }: { size: number }): Promise<string> {
    return this.log.checkpoint(Number(size));
  }

  @Get('proofs/inclusion')
  @Endpoint({
    summary: 'Bevis för att en rad står i loggen',
    access: 'public',
    query: inclusionQuery,
    limit: ASKING,
    returns: inclusionAnswer,
  })
  inclusion(@Query() query: InclusionQuery): Promise<InclusionAnswer> {
    return this.log.inclusion(query);
  }

  @Get('proofs/consistency')
  @Endpoint({
    summary: 'Bevis för att loggen bara har vuxit mellan två storlekar',
    access: 'public',
    query: consistencyQuery,
    limit: ASKING,
    returns: consistencyAnswer,
  })
  consistency(@Query() query: ConsistencyQuery): Promise<ConsistencyAnswer> {
    return this.log.consistency(query);
  }

  @Get('tile/*path')
  @Endpoint({
    summary: 'En del av loggen för den som speglar den (C2SP tlog-tiles): hashvärden eller rader',
    access: 'public',
    raw: 'application/octet-stream',
    limit: MIRRORING,
  })
  async tile(@Param('path') path: string | string[]): Promise<StreamableFile> {
    return new StreamableFile(await this.log.tile([path].flat().join('/')), {
      type: 'application/octet-stream',
    });
  }

  @Post('cosignatures')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ett vittne lämnar sin medunderskrift av en kontrollpunkt',
    access: 'public',
    upload: { types: ['text/plain'], maxBytes: MAX_NOTE_BYTES },
    limit: ASKING,
    returns: cosignedAnswer,
  })
  cosigned(@Body() body: Buffer): Promise<CosignedAnswer> {
    return this.log.cosigned(body.toString('utf8'));
  }
}
