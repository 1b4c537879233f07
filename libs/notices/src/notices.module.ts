import { Module } from '@nestjs/common';
import { Inbox } from './use-cases/inbox.js';

@Module({ providers: [Inbox], exports: [Inbox] })
export class NoticesModule {}
