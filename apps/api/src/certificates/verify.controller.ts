import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { PublishStatusList, VerifyDocument } from '@specialistvagen/certificates';
import {
  CodeAnswer,
  CodeParams,
  SignedStatusList,
  VerifyAnswer,
} from '@specialistvagen/certificates/contract';
import { Endpoint } from '../http/endpoint.js';

const MAX_BYTES = 20 * 1024 * 1024;

/** Anyone may ask whether a document is genuine; so it costs something to ask often. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly verifying: VerifyDocument,
    private readonly publishing: PublishStatusList,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    summary: 'Kontrollera en PDF: äkta och gällande, ersatt, återkallat, ändrat eller inte utfärdat här',
    access: 'public',
    // Whatever the file claims to be, it is judged by its bytes.
    upload: { types: ['application/pdf', 'application/octet-stream'], maxBytes: MAX_BYTES },
    limit: { times: 20, seconds: 60 },
    returns: VerifyAnswer,
  })
  file(@Body() pdf: Buffer): Promise<VerifyAnswer> {
    return this.verifying.file(pdf);
  }

  @Get('code/:code')
  @Endpoint({
    summary: 'Kontrollera den korta koden: slag, dag och status',
    access: 'public',
    params: CodeParams,
    limit: { times: 30, seconds: 60 },
    returns: CodeAnswer,
  })
  code(@Param('code') code: string): Promise<CodeAnswer> {
    return this.verifying.code(code);
  }

  @Get('status-list')
  @Header('cache-control', 'public, max-age=20')
  @Endpoint({
    summary: 'Alla handlingars status, undertecknad lista: id och status, inga namn',
    access: 'public',
    limit: { times: 30, seconds: 60 },
    returns: SignedStatusList,
  })
  statusList(): Promise<SignedStatusList> {
    return this.publishing.signed();
  }
}
