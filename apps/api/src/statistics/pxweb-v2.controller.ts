import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  MAX_CALLS,
  PxSavedQueries,
  PxWebV2,
  TIME_WINDOW,
  isPxProblem,
  jsonOf,
} from '@specialistvagen/statistics';
import type { PxAnswer, PxProblem } from '@specialistvagen/statistics';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointOptions } from '../http/endpoint.js';
import { sendPx } from './pxweb-response.js';

const text = z.string().optional();
/** Names come in any case, and with the variable's code in brackets: `valueCodes[Region]=00,01`. */
const dataQuery = z.looseObject({
  lang: text,
  outputFormat: text,
  outputFormatParams: text,
  stub: text,
  heading: text,
});
const listQuery = z.looseObject({
  lang: text,
  query: text,
  pastDays: text,
  pageNumber: text,
  pageSize: text,
});

const open = (summary: string, more: Partial<EndpointOptions> = {}): MethodDecorator =>
  Endpoint({
    summary,
    access: 'public',
    query: dataQuery,
    raw: 'application/json',
    limit: { times: MAX_CALLS, seconds: TIME_WINDOW },
    ...more,
  });
/** Anybody may save, so it is for people and not for programs. */
const SAVING = { times: 30, seconds: 3_600 };

/** PxWebApi 2: the users' own tools. Public, no session; the error bodies are PxWeb's (statistics.md §4.3). */
@Controller('v2')
export class PxWebV2Controller {
  constructor(
    private readonly api: PxWebV2,
    private readonly saved: PxSavedQueries,
  ) {}

  @Get('config')
  @open('PxWebApi 2: gränser, språk och format')
  config(@Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, this.api.config());
  }

  @Get('tables')
  @open('PxWebApi 2: tabellerna, med sökning och sidor', { query: listQuery })
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.list(request.query));
  }

  @Get('tables/:id')
  @open('PxWebApi 2: en tabell')
  async table(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.table(id, request.query));
  }

  @Get('tables/:id/metadata')
  @open('PxWebApi 2: en tabells variabler och värden (JSON-stat 2)')
  async metadata(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.metadata(id, request.query));
  }

  @Get('tables/:id/defaultselection')
  @open('PxWebApi 2: vad som visas när inget är valt')
  async defaults(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.defaultSelection(id, request.query));
  }

  @Get('tables/:id/data')
  @open('PxWebApi 2: siffror, i det format som begärs')
  async data(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.dataByAddress(id, request.query));
  }

  @Post('tables/:id/data')
  @HttpCode(200)
  @open('PxWebApi 2: siffror efter ett urval i JSON, med eller utan Content-Type')
  async dataByBody(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = bodyOf(request);
    const answer = isPxProblem(body) ? body : await this.api.dataByBody(id, request.query, body);
    return sendPx(request, response, answer);
  }

  @Get('codelists/:id')
  @open('PxWebApi 2: en kodlista')
  async codelist(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return sendPx(request, response, await this.api.codelist(id, request.query));
  }

  @Post('savedqueries')
  @open('PxWebApi 2: spara ett urval', { limit: SAVING })
  async save(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const answer: PxAnswer | PxProblem = isPxProblem(body) ? body : await this.saved.save(body);
    return sendPx(request, response, answer);
  }

  @Get('savedqueries/:id')
  @open('PxWebApi 2: ett sparat urval')
  async savedQuery(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return sendPx(request, response, await this.saved.read(id));
  }

  @Get('savedqueries/:id/selection')
  @open('PxWebApi 2: vad ett sparat urval väljer')
  async selection(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return sendPx(request, response, await this.saved.selection(id, request.query));
  }

  @Get('savedqueries/:id/data')
  @open('PxWebApi 2: siffror efter ett sparat urval')
  async savedData(
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return sendPx(request, response, await this.saved.data(id, request.query));
  }
}

function bodyOf(request: Request): unknown {
  return jsonOf(typeof request.body === 'string' ? request.body : '');
}
