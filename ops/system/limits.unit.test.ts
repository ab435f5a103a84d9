import { readFileSync } from 'node:fs';
import { commandLimits } from '@vivarium/command-api/limits.ts';
import type { LimitDefinition } from '@vivarium/platform/limits/limit-definition.ts';
import { rateSchema } from '@vivarium/platform/limits/rate.ts';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const limits = Object.values<LimitDefinition>(commandLimits);
/** No refusal tells of it: an answer that was used is a wrong one. */
const rates = limits.filter(({ variable }) => variable !== commandLimits.puzzleAnswers.variable);

describe('each limit', () => {
  it.each(limits)('$variable is written down as it is', ({ variable, strict, wide }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${variable}\``)) ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells.slice(3, 5)).toEqual([strict, wide]);
  });

  it.each(rates)(
    '$variable is no narrower in development, and a refusal there ends within a minute',
    (limit) => {
      const [strict, wide] = [rateSchema.parse(limit.strict), rateSchema.parse(limit.wide)];
      expect(wide.seconds).toBeLessThanOrEqual(60);
      expect(wide.points / wide.seconds).toBeGreaterThanOrEqual(strict.points / strict.seconds);
    },
  );
});

it('in development forty people may register within a minute, and one may write five times a second', () => {
  expect(rateSchema.parse(commandLimits.registrations.wide)).toEqual({ points: 40, seconds: 60 });
  expect(rateSchema.parse(commandLimits.writesOfPerson.wide).points).toBeGreaterThanOrEqual(300);
});
