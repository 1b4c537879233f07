import { z } from 'zod';

/**
 * The same schema where every object refuses keys it does not know: nobody sets `state` or `signedBy` by adding it
 * to a request. Contracts may therefore write plain `z.object`.
 */
export function strictSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return strictObject(schema);
  if (schema instanceof z.ZodArray)
    return z.array(strictSchema(schema.element as z.ZodType)).check(...checks(schema));
  if (schema instanceof z.ZodOptional) return strictSchema(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodNullable) return strictSchema(schema.unwrap() as z.ZodType).nullable();
  return schema;
}

function strictObject(schema: z.ZodObject): z.ZodType {
  const isLoose = schema.def.catchall !== undefined;
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([key, value]) => [key, strictSchema(value as z.ZodType)]),
  );
  const base = z.object(shape);
  return (isLoose ? base.catchall(schema.def.catchall as z.ZodType) : base.strict()).check(...checks(schema));
}

/** Refinements written on the object or the array itself (e.g. from ≤ to) follow along. */
function checks<T>(schema: z.ZodType): z.core.$ZodCheck<T>[] {
  return (schema._zod.def.checks ?? []) as z.core.$ZodCheck<T>[];
}
