import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'card', 'sunken', 'moss-wash', 'ochre-wash', 'clay-wash'];
const inks = ['ink', 'quiet', 'moss-strong'];
const pairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground, 4.5] as const)),
  ...['paper', 'card', 'sunken', 'moss-wash'].map((ground) => ['moss', ground, 4.5] as const),
  ...['paper', 'card', 'ochre-wash'].map((ground) => ['ochre', ground, 4.5] as const),
  ...['paper', 'card', 'clay-wash'].map((ground) => ['clay', ground, 4.5] as const),
  ['ink', 'mark', 4.5] as const,
  ['on-moss', 'moss', 4.5] as const,
  ['on-moss', 'moss-strong', 4.5] as const,
  ['paper', 'ink', 4.5] as const,
  ['edge', 'paper', 3] as const,
  ['edge', 'card', 3] as const,
];

describe('the colours', () => {
  it.each(pairs)('let %s be read on %s (%d:1)', (ink, ground, least) => {
    for (const theme of ['light', 'dark'] as const) {
      const [a, b] = [tokens.get(ink)?.[theme] ?? '', tokens.get(ground)?.[theme] ?? ''];
      expect(contrast(a, b), theme).toBeGreaterThanOrEqual(least);
    }
  });
});
