import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loggerOptions } from './logger.ts';
import { masked } from './mask.ts';

describe('what is masked in logs', () => {
  it('is found in a line of whatever length, which takes no longer than as much longer', () => {
    const word = 'a'.repeat(500_000);
    expect(masked(`${word} ben@example.org`).slice(word.length)).toBe(' b…@…');
  });

  it.each([
    ['081-234-5678', '081-xxx-xxxx'],
    ['call 0812345678 now', 'call 081-xxx-xxxx now'],
    ['+66 81 234 5678', '+668-xxx-xxxx'],
    ['+1 (512) 555-0100', '+151-xxx-xxxx'],
    ['(512) 555-0100', '512-xxx-xxxx'],
    ['512.555.0100', '512-xxx-xxxx'],
    ['anna.keeper+x@mail.example.org', 'a…@…'],
    ['ännä@exämple.org', 'ä…@…'],
    ['postgres://vivarium:secret@127.0.0.1:5432/x', 'postgres://…@127.0.0.1:5432/x'],
    ['Bearer abcdefgh.ijkl', 'Bearer (token)'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '(token)'],
    ['/verify?token=abc123&x=1', '/verify?token=…&x=1'],
    ['/account/exports/archive?token=01a2-b.01a2-c.1764478800000.Ab_-9', '/account/exports/archive?token=…'],
  ])('%s', (line, expected) => {
    expect(masked(line)).toBe(expected);
  });

  it.each([
    '01a222b1-d730-79b3-91c1-b37418245133',
    '2026-11-28T15:06:46.689Z',
    '{"level":30,"ms":1234567890,"port":35147}',
    '127.0.0.1:35147',
    '2001:db8::1',
    'events.listing.01a222b1-d730-79b3-91c1-b37418245133.published',
    '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ',
  ])('leaves %s as it is', (line) => {
    expect(masked(line)).toBe(line);
  });

  it('is masked in fields, messages and errors of the one logger', () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const logger = pino(loggerOptions('test'), stream);
    logger.warn({ err: new Error('no mailbox anna@example.org'), to: '+15125550100' }, '081-234-5678');
    logger.warn({ user: { password: 'a secret' } });
    const text = lines.join('');
    expect(lines).toHaveLength(2);
    expect(text).not.toMatch(/anna@|5550100|234-5678|a secret/);
    expect(text).toContain('081-xxx-xxxx');
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });
});
