import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const serviceSchema = z.object({
  image: z.string(),
  build: z.object({ dockerfile: z.string(), target: z.string() }).optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z
    .array(z.union([z.string(), z.looseObject({ type: z.string(), source: z.string() })]))
    .default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.enum(['unless-stopped', 'on-failure']),
  user: z.string().optional(),
  privileged: z.boolean().default(false),
});

const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()),
});

export type ComposeService = z.infer<typeof serviceSchema>;
export type ComposeFile = z.infer<typeof composeSchema>;

/** docker-compose.yml as it is written. */
export const composeText = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');

/** Stands for a secret that has no default: Compose does nothing without one. */
export const aSecret = 'a-secret-of-no-less-than-32-letters';

/** Reads docker-compose.yml, with its variables replaced by their defaults, and secrets by {@link aSecret}. */
export function readComposeFile(): ComposeFile {
  return composeSchema.parse(parse(withDefaults(composeText), { merge: true }));
}

/** Replaces `${NAME:-default}`, from the innermost outwards, as Compose does where nothing is set, and puts secrets in. */
export function withDefaults(text: string): string {
  const replaced = text
    .replace(/\$\{[A-Z0-9_]+(:\?[^${}]*)?\}/g, aSecret)
    .replace(/\$\{[A-Z0-9_]+:-([^${}]*)\}/g, '$1');
  return replaced === text ? text : withDefaults(replaced);
}
