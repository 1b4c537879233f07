import pg from 'pg';

/** One statement that the api ran for a request: on which of its connections, and with what. */
export type Statement = { connection: number; text: string; name?: string; values: unknown[] };

type Query = (this: object, first: unknown, ...rest: unknown[]) => unknown;

/** Notes every statement of this process between `begin` and `end`. The statements run as they would have. */
export class StatementRecorder {
  private readonly connections = new Map<object, number>();
  private statements: Statement[] | undefined;

  begin(): void {
    this.statements = [];
    this.connections.clear();
  }

  end(): Statement[] {
    const { statements = [] } = this;
    this.statements = undefined;
    return statements;
  }

  listen(): void {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const original = prototype.query;
    const note = (client: object, first: unknown, second: unknown) => this.note(client, first, second);
    prototype.query = function (first, ...rest) {
      note(this, first, rest[0]);
      return original.call(this, first, ...rest);
    };
  }

  private note(client: object, first: unknown, second: unknown): void {
    if (!this.statements) return;
    const config = typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
    const connection = this.connections.get(client) ?? this.connections.size;
    this.connections.set(client, connection);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    this.statements.push({ connection, text: config.text ?? '', name: config.name, values });
  }
}
