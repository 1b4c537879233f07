import { Injectable } from '@nestjs/common';
import { sql, Transactions } from '@specialistvagen/platform';

export type PostToCheck = { readonly id: string; readonly traineeId: string; readonly regionCode: string };

/** Every post under way or completed, some at a time in the order of their ids; for what runs over all of them. */
@Injectable()
export class PostsToCheck {
  constructor(private readonly transactions: Transactions) {}

  after(id: string | null, atMost: number): Promise<PostToCheck[]> {
    return this.transactions.run({}, () =>
      sql<PostToCheck>(
        `select id, trainee_id as "traineeId", region_code as "regionCode" from trainees.training_post
          where state in ('ongoing', 'completed') and ($1::uuid is null or id > $1) order by id limit $2`,
        [id, atMost],
      ),
    );
  }
}
