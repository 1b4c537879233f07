import { Module } from '@nestjs/common';
import { ChooseMail } from './use-cases/choose-mail.js';
import { Inbox } from './use-cases/inbox.js';

@Module({ providers: [ChooseMail, Inbox], exports: [ChooseMail, Inbox] })
export class NoticesModule {}
