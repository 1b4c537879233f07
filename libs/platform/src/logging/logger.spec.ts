import { QueryFailedError } from 'typeorm';
import { DomainError } from '../contract/domain-error.js';
import { correlationId, createLogger, safeError, withCorrelation } from './logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let lines = '';
  write(createLogger({ name: 'test', destination: { write: (line: string) => void (lines += line) } }));
  return lines;
}

describe('a log line', () => {
  it('never holds an identity number, wherever it stood', () => {
    const number = '19121212-1212';
    const lines = logged((logger) => {
      logger.info({ note: `gäller ${number}` }, `för ${number}`);
      logger.error({ err: new Error(`finns redan: ${number}`) });
    });
    expect(lines).not.toContain('1212-1212');
    expect(lines.match(/\[personnummer\]/g)?.length).toBeGreaterThanOrEqual(3);
    for (const line of lines.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('hides secrets by their name', () => {
    const lines = logged((logger) =>
      logger.info({
        password: 'hemligt1',
        user: { token: 'hemligt2', email: 'hemligt3' },
        req: { headers: { cookie: 'hemligt4', authorization: 'hemligt5' }, body: { text: 'hemligt6' } },
      }),
    );
    expect(lines).not.toContain('hemligt');
  });

  it('tells of a database error its code and constraint, and none of the values', () => {
    const driver = Object.assign(new Error('invalid input syntax for type uuid: "Anna Andersson"'), {
      code: '22P02',
      detail: 'Key (name)=(Anna Andersson)',
    });
    const error = new QueryFailedError('insert into t values ($1)', ['Anna Andersson'], driver);
    expect(logged((logger) => logger.error({ err: error }))).not.toContain('Anna');
    expect(logged((logger) => logger.error(error))).not.toContain('Anna');
    expect(logged((logger) => logger.error(error, 'ett fel'))).not.toContain('Anna');
    expect(safeError(error)).toMatchObject({ type: 'QueryFailedError', sqlState: '22P02' });
  });

  it('tells of many that failed in one sweep what each was', () => {
    const refusal = new DomainError('text-refused', 'invalid', 'Anna');
    expect(safeError(new AggregateError([refusal, 'x'], '2 could not be done'))).toMatchObject({
      message: '2 could not be done',
      errors: [{ type: 'DomainError', code: 'text-refused', kind: 'invalid' }, { type: 'string' }],
    });
  });

  it('tells of a refusal its code, and not what was written', () => {
    const error = new DomainError('text-refused', 'invalid', 'Texten Anna går inte');
    expect(safeError(error)).toEqual({ type: 'DomainError', code: 'text-refused', kind: 'invalid' });
  });

  it('carries the correlation id of the request it belongs to', async () => {
    const lines = await withCorrelation('abc', async () => {
      await Promise.resolve();
      expect(correlationId()).toBe('abc');
      return logged((logger) => logger.info('x'));
    });
    expect(JSON.parse(lines)).toMatchObject({ correlationId: 'abc', program: 'test' });
    expect(correlationId()).toBeUndefined();
  });
});
