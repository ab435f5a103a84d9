import { readFileSync } from 'node:fs';
import { LARGEST_IMPORT } from '@vivarium/contracts/listings/imports/http.ts';
import { describe, expect, it } from 'vitest';
import { isStream, targetOf } from '../gateway/routing.ts';
import { pageHeaders } from '../gateway/web-files.ts';

const template = readFileSync(new URL('nginx.conf.template', import.meta.url), 'utf8');
const upstreams = new Map([
  ['COMMAND_API_URL', 'command-api'],
  ['QUERY_API_URL', 'query-api'],
]);

/** Chooses as nginx's `map` does: an exact key first, then the first regular expression that matches. */
function upstreamOf(method: string, path: string): string | undefined {
  const block = /map "\$request_method \$uri" \$upstream \{([\s\S]*?)\n\}/.exec(template)?.[1] ?? '';
  const entries = [...block.matchAll(/^\s*("[^"]+"|default)\s+"\$\{(\w+)\}";$/gm)].map(
    ([, key = '', value = '']) => [key.replaceAll('"', ''), value] as const,
  );
  const request = `${method} ${path}`;
  const chosen =
    entries.find(([key]) => key === request) ??
    entries.find(([key]) => key.startsWith('~') && new RegExp(key.slice(1)).test(request)) ??
    entries.find(([key]) => key === 'default');
  return upstreams.get(chosen?.[1] ?? '');
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const paths = [
  '/api/v1/listings',
  '/api/v1/listings/7Yx',
  '/api/v1/listings/7Yx/publish',
  '/api/v1/search',
  '/api/v1/search/more',
  '/api/v1/activity',
  '/api/v1/auth/login',
  '/api/v1/auth',
  '/api/v1/authors',
  '/api/v1/account/addresses',
  '/api/v1/account/exports/archive',
  '/api/v1/admin',
  '/api/v1/stream',
  '/api/v1/trends/stream',
  '/api/v1/trends/stream/',
  '/api/v1/trends/hourly',
  '/api/v1/openapi.json',
];

describe('nginx in Compose routes as the gateway of npm start does', () => {
  it.each(methods.flatMap((method) => paths.map((path) => [method, path])))('%s %s', (method, path) => {
    expect(upstreamOf(method, path)).toBe(targetOf(method, path));
  });

  it('and knows of nothing that is for development only', () => {
    expect(/location \/dev\/ \{([^}]*)\}/.exec(template)?.[1]).toContain('return 404;');
  });

  it('and takes every body that the servers take', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(template) ?? [];
    expect(Number(megabytes) * 1024 ** 2).toBeGreaterThan(LARGEST_IMPORT);
  });

  it('and passes events on as they come', () => {
    const [, pattern = '', body] = /location ~ (\S+stream\S*\$) \{([^}]*)\}/.exec(template) ?? [];
    expect(body).toContain('proxy_buffering off;');
    for (const path of paths) expect(new RegExp(pattern).test(path), path).toBe(isStream(path));
  });
});

describe('every location of nginx', () => {
  const locations = [...template.matchAll(/^ {2}location ([^{]+) \{([\s\S]*?)\n {2}\}/gm)].map(
    ([, name = '', body = '']) => [name, body] as const,
  );
  const ownHeaders = locations.filter(([, body]) => body.includes('add_header'));

  it.each(ownHeaders)('%s says again what the server says, as its own headers replace those', (_, body) => {
    expect(body).toContain('add_header X-Content-Type-Options "nosniff" always;');
    expect(body).toContain('add_header Strict-Transport-Security $hsts always;');
  });

  it('lets pages do what they may where the gateway of npm start serves them, and no more', () => {
    const [, body] = locations.find(([name]) => name.trim() === '/') ?? [];
    for (const [name, value] of Object.entries(pageHeaders(' $' + '{S3_PUBLIC_URL}')))
      expect(body).toContain(`add_header ${name} "${value}" always;`);
  });

  it('writes down no query, nor where one comes from', () => {
    const [, format] = /log_format without_queries ([^;]*);/.exec(template) ?? [];
    expect(format).toContain('$logged_path');
    expect(format).not.toMatch(/\$(request|request_uri|args|query_string|http_referer|arg_\w+)\b/);
    const logs = [...template.matchAll(/access_log ([^;]*);/g)].map(([, where]) => where);
    expect(logs).toEqual(['/var/log/nginx/access.log without_queries', 'off']);
    const [, path = ''] = /map \$request_uri \$logged_path \{\s*"~([^"]*)"/.exec(template) ?? [];
    expect(new RegExp(path).exec('/api/v1/unsubscribe?token=a.b')?.[0]).toBe('/api/v1/unsubscribe');
  });

  it('passes on no host that a request claims to be forwarded for', () => {
    expect(template).toContain('proxy_set_header X-Forwarded-Host "";');
  });
});
