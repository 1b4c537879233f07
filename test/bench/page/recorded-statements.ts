import pg from 'pg';

/** One statement that the api ran for a request: on which of its connections, and with what. */
export type Statement = { connection: number; text: string; name?: string; values: unknown[] };

type Query = (this: object, first: unknown, ...rest: unknown[]) => unknown;

/** Notes every statement of this process between `begin` and `end`; outside of them nothing is in the way. */
export class StatementRecorder {
  private readonly connections = new Map<object, number>();
  private readonly prototype = pg.Client.prototype as unknown as { query: Query };
  private readonly query = this.prototype.query;
  private statements: Statement[] = [];

  begin(): void {
    this.statements = [];
    this.connections.clear();
    const { query } = this;
    const note = (client: object, first: unknown, second: unknown) => this.note(client, first, second);
    this.prototype.query = function (first, ...rest) {
      note(this, first, rest[0]);
      return query.call(this, first, ...rest);
    };
  }

  end(): Statement[] {
    this.prototype.query = this.query;
    return this.statements;
  }

  private note(client: object, first: unknown, second: unknown): void {
    const config = typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
    const connection = this.connections.get(client) ?? this.connections.size;
    this.connections.set(client, connection);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    this.statements.push({ connection, text: config.text ?? '', name: config.name, values });
  }
}
