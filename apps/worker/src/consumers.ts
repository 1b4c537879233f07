import { insertNotice, noticeEventV1 } from '@specialistvagen/notices';
import { defineConsumer } from '@specialistvagen/platform';
import type { Consumer, Transactions } from '@specialistvagen/platform';
import { registerFactV1Schema } from '@specialistvagen/regulations';
import type { StatisticsCells } from '@specialistvagen/statistics';

export function noticesConsumer(): Consumer {
  return defineConsumer({
    name: 'notices',
    types: ['notice'],
    handle: (event) => insertNotice(event.id, noticeEventV1.parse(event.payload)),
  });
}

/** Runs on the pool of role `statistics`: the fact, the cells and the recorded effect are one transaction there. */
export function statisticsConsumer(cells: StatisticsCells, transactions: Transactions): Consumer {
  return defineConsumer({
    name: 'statistics',
    types: ['register-fact'],
    transactions,
    handle: (event) => cells.apply(registerFactV1Schema.parse(event.payload), event.at),
  });
}
