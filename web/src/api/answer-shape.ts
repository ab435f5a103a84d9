/** What an answer must be, in the words of JSON Schema that the answers of our contracts need. */
export interface AnswerShape {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: readonly AnswerShape[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: AnswerShape;
  prefixItems?: readonly AnswerShape[];
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, AnswerShape>>;
  /** Those of the properties that may be missing. */
  optional?: readonly string[];
  /** What stands under other names; `false`: they are left out. */
  additionalProperties?: AnswerShape | false;
}

/** What {@link answerSchema} and every schema of zod can do. */
export interface AnswerSchema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

const mismatch = Symbol('mismatch');

/**
 * Reads JSON as the zod schema does that the shape was made of (web/vite/answer-shape.ts): what the schema does not
 * name is left out, what is not as it says is refused.
 */
export function answerSchema(shape: AnswerShape): AnswerSchema {
  return {
    safeParse(value) {
      const data = read(shape, value);
      return data === mismatch ? { success: false } : { success: true, data };
    },
  };
}

function read(shape: AnswerShape, value: unknown): unknown {
  if (shape.anyOf !== undefined) {
    for (const one of shape.anyOf) {
      const data = read(one, value);
      if (data !== mismatch) return data;
    }
    return mismatch;
  }
  const types = typeof shape.type === 'string' ? [shape.type] : shape.type;
  if (types !== undefined && !types.some((type) => isOf(type, value))) return mismatch;
  if (shape.enum !== undefined && !shape.enum.includes(value)) return mismatch;
  if (typeof value === 'string') return textFits(shape, value) ? value : mismatch;
  if (typeof value === 'number') return numberFits(shape, value) ? value : mismatch;
  if (Array.isArray(value)) return readItems(shape, value);
  return isObject(value) ? readProperties(shape, value) : value;
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isSafeInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textFits(
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: AnswerShape,
  text: string,
) {
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern).test(text))
  );
}

function numberFits({ minimum, maximum, exclusiveMinimum }: AnswerShape, value: number): boolean {
  return (
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  );
}

function readItems(shape: AnswerShape, value: readonly unknown[]): unknown {
  const { prefixItems = [], items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
  if (value.length < minItems || value.length > maxItems) return mismatch;
  const data = value.map((item, at) => read(prefixItems[at] ?? items ?? {}, item));
  return data.includes(mismatch) ? mismatch : data;
}

function readProperties(shape: AnswerShape, value: Record<string, unknown>): unknown {
  const { properties = {}, optional = [], additionalProperties = {} } = shape;
  const isMissing = (name: string) => !Object.hasOwn(value, name) && !optional.includes(name);
  if (Object.keys(properties).some(isMissing)) return mismatch;
  const data: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const innerShape = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (innerShape === undefined || innerShape === false) continue;
    const one = read(innerShape, inner);
    if (one === mismatch) return mismatch;
    data.push([name, one]);
  }
  return Object.fromEntries(data);
}
