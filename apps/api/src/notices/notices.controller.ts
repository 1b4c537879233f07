import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  ChooseMail,
  DEFAULT_QUIET,
  Inbox,
  capturedMailList,
  mailSettings,
  mailSettingsView,
  noticeList,
} from '@specialistvagen/notices';
import type { CapturedMailList, MailSettings, MailSettingsView, NoticeList } from '@specialistvagen/notices';
import { DomainError } from '@specialistvagen/platform';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

const newestSeen = z.strictObject({ newest: z.iso.datetime({ offset: true }) });
const noticeId = z.object({ id: z.uuid() });

@Controller()
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly choosing: ChooseMail,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('notices')
  @Endpoint({ summary: 'Det jag har fått veta, nyast först', access: 'signed-in', returns: noticeList })
  notices(@CurrentActor() actor: Actor): Promise<NoticeList> {
    return this.inbox.list(actor.personId);
  }

  @Post('notices/:id/read')
  @Endpoint({ summary: 'Markera som läst', access: 'signed-in', params: noticeId, returns: noticeList })
  async read(@CurrentActor() actor: Actor, @Param() { id }: z.infer<typeof noticeId>): Promise<NoticeList> {
    await this.inbox.read(actor.personId, id);
    return this.inbox.list(actor.personId);
  }

  @Post('notices/read')
  @HttpCode(200)
  @Endpoint({
    summary: 'Markera alla händelser som lästa, till och med den nyaste som visades',
    access: 'signed-in',
    body: newestSeen,
    returns: noticeList,
  })
  async readAll(
    @CurrentActor() actor: Actor,
    @Body() { newest }: z.infer<typeof newestSeen>,
  ): Promise<NoticeList> {
    await this.inbox.readAll(actor.personId, new Date(newest));
    return this.inbox.list(actor.personId);
  }

  @Get('notices/settings')
  @Endpoint({ summary: 'Vilka mejl jag får, och när', access: 'signed-in', returns: mailSettingsView })
  settingsOf(@CurrentActor() actor: Actor): Promise<MailSettingsView> {
    // In demo the mails are captured and somebody waits for them: no hours are quiet until the person chooses some.
    const quiet = this.settings.mode === 'production' ? DEFAULT_QUIET : null;
    return this.choosing.of(actor.personId, quiet);
  }

  @Put('notices/settings')
  @Endpoint({
    summary: 'Välj vilka mejl du får, och när',
    access: 'signed-in',
    body: mailSettings,
    returns: mailSettingsView,
  })
  async choose(@CurrentActor() actor: Actor, @Body() body: MailSettings): Promise<MailSettingsView> {
    await this.choosing.choose(actor.personId, body);
    return this.settingsOf(actor);
  }

  @Get('demo/mail')
  @Endpoint({ summary: 'Fångade mejl (bara i demo)', access: 'public', returns: capturedMailList })
  captured(): Promise<CapturedMailList> {
    if (this.settings.mode === 'production') {
      throw new DomainError('not-found', 'not-found', 'Sidan finns bara i demo.');
    }
    return this.inbox.captured(this.settings.publicUrl);
  }
}
