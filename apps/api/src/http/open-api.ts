import { z } from 'zod';
import type { ZodType } from 'zod';
import type { Route } from './routes.js';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 from the endpoints' declarations; the zod schemas are the only source of shapes. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/[:*](\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Specialistvägen',
      version: '1',
      description: 'Nationell e-portfölj för läkare i AT, BT och ST',
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'specialistvagen' } },
    },
  };
}

function operation(route: Route): Json {
  const { endpoint } = route;
  const access = endpoint.access;
  return {
    operationId: `${route.controller.replace(/Controller$/, '')}.${route.handler}`,
    summary: endpoint.summary,
    tags: [route.controller.replace(/Controller$/, '')],
    security: access === 'public' ? [] : [{ session: [] }],
    ...(typeof access === 'object' ? { 'x-roles': access } : {}),
    parameters: parameters(route),
    ...requestBody(route),
    responses: { ...success(route), default: { description: 'Fel, med alla skäl', content: problemContent } },
  };
}

function parameters(route: Route): Json[] {
  const { endpoint } = route;
  const found: Json[] = [];
  const declared = endpoint.params ? properties(endpoint.params) : {};
  for (const [, name] of route.path.matchAll(/[:*](\w+)/g)) {
    if (name)
      found.push({ name, in: 'path', required: true, schema: declared[name]?.schema ?? { type: 'string' } });
  }
  for (const [name, { schema, required }] of Object.entries(
    endpoint.query ? properties(endpoint.query) : {},
  )) {
    found.push({ name, in: 'query', required, schema });
  }
  if (endpoint.idempotent) {
    found.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    });
  }
  return found;
}

function properties(schema: ZodType): Record<string, { schema: unknown; required: boolean }> {
  const json = toJson(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.fromEntries(
    Object.entries(json.properties ?? {}).map(([name, value]) => [
      name,
      { schema: value, required: json.required?.includes(name) ?? false },
    ]),
  );
}

function requestBody({ endpoint }: Route): Json {
  if (endpoint.upload) {
    const binary = { schema: { type: 'string', format: 'binary' } };
    return {
      requestBody: {
        required: true,
        content: Object.fromEntries(endpoint.upload.types.map((t) => [t, binary])),
      },
    };
  }
  if (!endpoint.body) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: toJson(endpoint.body, 'input') } },
    },
  };
}

function success(route: Route): Json {
  const { endpoint } = route;
  const status = route.status;
  if (endpoint.raw) {
    const type = endpoint.raw === true ? 'application/octet-stream' : endpoint.raw;
    return {
      [status]: { description: 'OK', content: { [type]: { schema: { type: 'string', format: 'binary' } } } },
    };
  }
  if (!endpoint.returns) return { [status]: { description: 'OK' } };
  return {
    [status]: {
      description: 'OK',
      content: { 'application/json': { schema: toJson(endpoint.returns, 'output') } },
    },
  };
}

function toJson(schema: ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return json;
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'reasons', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    correlationId: { type: 'string' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['text'],
        properties: Object.fromEntries(
          ['text', 'field', 'rule', 'citation', 'confidence', 'mendedBy'].map((name) => [
            name,
            { type: 'string' },
          ]),
        ),
      },
    },
  },
};
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
