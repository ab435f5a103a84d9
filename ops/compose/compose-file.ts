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
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
  user: z.string().optional(),
  privileged: z.boolean().default(false),
  networks: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  mem_limit: z.string().optional(),
  pids_limit: z.int().optional(),
});

const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) }).nullable()),
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
