import { Body, Controller, Get, HttpCode, Inject, Next, Post, Query, Req, Res } from '@nestjs/common';
import {
  callbackQuerySchema,
  loginQuerySchema,
  logoutAnswerSchema,
  sessionAnswerSchema,
  signQuerySchema,
  signResponseSchema,
} from '@specialistvagen/identity/contract';
import type { Actor, SessionAnswer, SignResponseBody } from '@specialistvagen/identity/contract';
import type { NextFunction, Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { OptionalActor } from '../http/parameters.js';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { DescribeSession } from './describe-session.js';
import { sendFaultPage } from './fault-page.js';
import { FederatedSigning } from './federated-signing.js';
import { sendPostForm } from './post-form-page.js';
import { returnAddress } from './return-address.js';
import { SignInFault } from './sign-in-fault.js';
import { SignIn } from './sign-in.js';

const LIMIT = { times: 120, seconds: 60 };

@Controller()
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: DescribeSession,
    private readonly federated: FederatedSigning,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('session')
  @Endpoint({ summary: 'Vem som är inloggad', access: 'public', returns: sessionAnswerSchema })
  session(@OptionalActor() actor: Actor | null, @Req() request: ApiRequest): Promise<SessionAnswer> {
    return this.sessions.describe(actor, request);
  }

  @Get('auth/login')
  @Endpoint({
    summary: 'Till e-legitimationen',
    access: 'public',
    query: loginQuerySchema,
    raw: 'text/html',
    limit: LIMIT,
  })
  async login(
    @Query('returnTo') asked: string | undefined,
    @Req() request: ApiRequest,
    @Res() response: Response,
    @Next() next: NextFunction,
  ): Promise<void> {
    const returnTo = returnAddress(asked, this.settings.publicUrl);
    await orPage(response, { href: '/', label: 'Till startsidan' }, () =>
      this.signIn.toLogin(request, response, next, returnTo),
    );
  }

  @Get('auth/sign')
  @Endpoint({
    summary: 'Legitimera sig för en underskrift',
    access: 'public',
    query: signQuerySchema,
    raw: 'text/html',
    limit: LIMIT,
  })
  async sign(
    @Query('ticket') ticketId: string,
    @OptionalActor() actor: Actor | null,
    @Req() request: ApiRequest,
    @Res() response: Response,
    @Next() next: NextFunction,
  ): Promise<void> {
    const page = await this.signIn.pageOf(ticketId, actor?.personId);
    if (!actor) {
      response.redirect(`/api/auth/login?returnTo=${encodeURIComponent(page)}`);
      return;
    }
    await orPage(response, backTo(page), async () => {
      const form = await this.federated.ask(request, actor.personId, ticketId);
      if (form) sendPostForm(response, form);
      else await this.signIn.toSign(request, response, next, { actor, ticketId });
    });
  }

  @Post('auth/sign-response')
  @Endpoint({
    summary: 'Tillbaka från en underskriftstjänst (Sweden Connect, HTTP POST)',
    access: 'public',
    body: signResponseSchema,
    raw: 'text/html',
    limit: LIMIT,
  })
  async signResponse(@Body() body: SignResponseBody, @Res() response: Response): Promise<void> {
    await orPage(response, { href: '/', label: 'Till startsidan' }, async () => {
      const attempt = await this.federated.begun(body.RelayState);
      const page = await this.signIn.pageOf(attempt.ticketId, attempt.personId);
      await orPage(response, backTo(page), async () => {
        await this.federated.receive(body.RelayState, attempt, body.EidSignResponse);
        // See other: the browser asks for the page with GET, and then the session's cookie comes along.
        response.redirect(303, page);
      });
    });
  }

  @Get('auth/callback')
  @Endpoint({
    summary: 'Tillbaka från e-legitimationen',
    access: 'public',
    query: callbackQuerySchema,
    raw: 'text/html',
    limit: LIMIT,
  })
  async callback(
    @Query('state') state: string | undefined,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await orPage(response, { href: '/', label: 'Till startsidan' }, async () => {
      const attempt = await this.signIn.begun(state);
      const { ticketId, personId } = attempt;
      const page = ticketId ? await this.signIn.pageOf(ticketId, personId ?? undefined) : null;
      await orPage(response, backTo(page), async () => {
        if (page && this.federated.isWayBack(request, attempt, state ?? '')) {
          await this.federated.receiveCode(request, attempt, state ?? '');
          response.redirect(page);
          return;
        }
        const { returnTo } = await this.signIn.back(request, response, attempt, state ?? '');
        response.redirect(page ?? returnAddress(returnTo, this.settings.publicUrl));
      });
    });
  }

  @Post('auth/logout')
  @HttpCode(200)
  @Endpoint({ summary: 'Logga ut', access: 'signed-in', returns: logoutAnswerSchema })
  async logout(@Req() request: ApiRequest): Promise<{ signedOut: true }> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) =>
        error ? reject(new Error('The session could not be ended', { cause: error })) : resolve(),
      );
    });
    return { signedOut: true };
  }
}

/** A person in the middle of a redirect reads a page, never JSON. */
async function orPage(
  response: Response,
  back: { href: string; label: string },
  way: () => Promise<void>,
): Promise<void> {
  try {
    await way();
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    sendFaultPage(response, error.code, back);
  }
}

/** `page` tells what became of an act; without one it was a sign-in. */
function backTo(page: string | null): { href: string; label: string } {
  return page ? { href: page, label: 'Tillbaka' } : { href: '/api/auth/login', label: 'Logga in igen' };
}
