import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/**
 * A zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks.
 *
 * @param io `input`: what clients send; `output`: what they get
 * @returns the schema and, by id, the named schemas that it refers to
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: JsonSchema; named: Record<string, JsonSchema> } {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const said = textForm(zodSchema);
      if (said === undefined) return;
      const { description } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, said, description === undefined ? {} : { description });
    },
  });
  const moved = JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
  const { $defs: named = {}, ...rest } = moved;
  for (const one of Object.values<JsonSchema>(named)) delete one.id;
  return { schema: rest, named };
}

/**
 * How a value is described that is split or parsed from text: by what comes out of it. A list of a query string is
 * a list (which OpenAPI repeats as `a=1&a=2`), a number a number.
 */
function textForm(schema: z.core.$ZodType): JsonSchema | undefined {
  const { def } = schema._zod;
  if (def.type !== 'pipe') return undefined;
  const pipe = def as z.core.$ZodPipeDef;
  if (pipe.in._zod.def.type !== 'transform' && !isParsedNumber(pipe)) return undefined;
  return jsonSchemaOf(pipe.out as z.ZodType, 'input').schema;
}

function isParsedNumber({ in: from, out }: z.core.$ZodPipeDef): boolean {
  return from._zod.def.type === 'pipe' && out._zod.def.type === 'number';
}
