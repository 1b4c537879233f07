import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { PublishStatusList, VerifyCredentialUseCase, VerifyDocument } from '@specialistvagen/certificates';
import {
  Challenge,
  CodeAnswer,
  CodeParams,
  CredentialVerdict,
  SignedStatusList,
  VerifyAnswer,
  VerifyCredentialBody,
} from '@specialistvagen/certificates/contract';
import { Endpoint } from '../http/endpoint.js';

const MAX_BYTES = 20 * 1024 * 1024;

/** Anyone may ask whether a document is genuine; so it costs something to ask often. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly verifying: VerifyDocument,
    private readonly publishing: PublishStatusList,
    private readonly credentials: VerifyCredentialUseCase,
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

  @Post('credential')
  @HttpCode(200)
  @Endpoint({
    summary: 'Kontrollera ett bevis ur en plånbok (SD-JWT): utfärdare, innehavare, status',
    access: 'public',
    body: VerifyCredentialBody,
    limit: { times: 20, seconds: 60 },
    returns: CredentialVerdict,
  })
  credential(@Body() { presentation }: VerifyCredentialBody): Promise<CredentialVerdict> {
    return this.credentials.presentation(presentation);
  }

  /** Nothing is kept of it: the code says itself that it is ours, and until when. */
  @Post('challenge')
  @HttpCode(200)
  @Endpoint({
    summary: 'En kontrollkod att visa beviset för, så att innehavaren kan visa att plånboken är deras',
    access: 'public',
    limit: { times: 30, seconds: 60 },
    returns: Challenge,
  })
  challenge(): Challenge {
    return this.credentials.challenge();
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
