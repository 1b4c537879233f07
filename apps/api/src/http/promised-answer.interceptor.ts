import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { from, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ZodType } from 'zod';

/** Lets out only what the contract promises. `@Endpoint` puts it where there is an answer to parse, and nowhere else. */
export class PromisedAnswerInterceptor implements NestInterceptor {
  constructor(private readonly promised: ZodType) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(switchMap((answer: unknown) => from(this.promised.parseAsync(answer))));
  }
}
