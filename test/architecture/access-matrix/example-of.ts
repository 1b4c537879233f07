import { z } from 'zod';

type JsonSchema = {
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  type?: string;
  format?: string;
  minimum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** A body that the contract accepts: what is refused then is the person, not the form. `ids` by the field's name. */
export function exampleOf(schema: z.ZodType, ids: Readonly<Record<string, unknown>>): unknown {
  return example(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '', ids);
}

function example(schema: JsonSchema, name: string, ids: Readonly<Record<string, unknown>>): unknown {
  if (name in ids) return ids[name];
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return example(first, name, ids);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, example(schema.properties?.[key] ?? {}, key, ids)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items ?? {}, name, ids));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      // The types of intyg are data, not an enumeration.
      return name === 'type' ? 'SOS-2021-B2' : text(schema.format);
  }
}

function text(format: string | undefined): string {
  if (format === 'uuid') return '019b7600-0000-7000-8000-0000000f0000';
  if (format === 'date') return '2026-06-01';
  if (format === 'email') return 'prov@example.invalid';
  return 'Prov av åtkomst';
}
