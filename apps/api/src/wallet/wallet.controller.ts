import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { IssueToWallet, PublishWalletStatus, STATUS_SECONDS } from '@specialistvagen/certificates';
import {
  CredentialAnswer,
  CredentialRequest,
  NonceAnswer,
  StatusListParams,
  TokenAnswer,
  TokenRequest,
} from '@specialistvagen/certificates/contract';
import { Endpoint } from '../http/endpoint.js';

const limit = { times: 30, seconds: 60 };

/** OpenID4VCI 1.0 for wallets: no session and no cookies; the offer's code, and then a token, is what opens. */
@Controller('wallet')
export class WalletController {
  constructor(
    private readonly issuing: IssueToWallet,
    private readonly publishing: PublishWalletStatus,
  ) {}

  @Post('token')
  @HttpCode(200)
  @Endpoint({
    summary: 'Plånboken byter erbjudandets kod, en gång, mot ett tillstånd (OpenID4VCI)',
    access: 'public',
    body: TokenRequest,
    returns: TokenAnswer,
    limit,
  })
  token(@Body() body: TokenRequest): Promise<TokenAnswer> {
    return this.issuing.token(body);
  }

  @Post('nonce')
  @HttpCode(200)
  @Endpoint({
    summary: 'En engångskod att undertecknas med plånbokens nyckel (OpenID4VCI)',
    access: 'public',
    returns: NonceAnswer,
    limit,
  })
  nonce(): NonceAnswer {
    return this.issuing.nonce();
  }

  @Post('credential')
  @HttpCode(200)
  @Endpoint({
    summary: 'Beviset om specialistkompetens till plånboken, bundet till dess nyckel (OpenID4VCI)',
    access: 'public',
    body: CredentialRequest,
    returns: CredentialAnswer,
    limit,
  })
  credential(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: CredentialRequest,
  ): Promise<CredentialAnswer> {
    return this.issuing.credential(/^Bearer ([\w-]{1,200})$/i.exec(authorization ?? '')?.[1] ?? null, body);
  }

  @Get('status-lists/:list')
  @Header('cache-control', `public, max-age=${STATUS_SECONDS}`)
  @Header('content-type', 'application/statuslist+jwt')
  @Endpoint({
    summary:
      'Vilka bevis i plånböcker som är återkallade: platser och bitar, undertecknat (Token Status List)',
    access: 'public',
    params: StatusListParams,
    raw: 'application/statuslist+jwt',
    limit: { times: 60, seconds: 60 },
  })
  statusList(@Param('list') list: string): Promise<string> {
    return this.publishing.signed(Number(list));
  }
}
