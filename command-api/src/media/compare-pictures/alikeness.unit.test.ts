import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScene, greysOfScene, type Scene } from './a-picture.ts';
import { alikeness, COPY_FROM, comparable } from './alikeness.ts';
import { halved } from './markings.ts';

const compared = (scene: Scene) => comparable(greysOfScene(scene));
const alike = (a: Scene, b: Scene) => alikeness(compared(a), compared(b));
const TRIED = 20;

describe('two pictures', () => {
  it('are copies of one where all of that was done to one at once, nearly always, in whatever order', () => {
    const changes = fc.record({
      seed: fc.integer({ min: 1, max: 10_000 }),
      part: fc.double({ min: 0.85, max: 1, noNaN: true }),
      aside: fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1)),
      isMirrored: fc.boolean(),
      turn: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
      contrast: fc.double({ min: 0.7, max: 1, noNaN: true }),
      isOther: fc.boolean(),
    });
    const found = fc.sample(changes, { numRuns: TRIED, seed: 1 }).map((changed) => {
      const { seed, part, aside, isMirrored, turn, contrast, isOther } = changed;
      const [scene, [right, down]] = [aScene(seed), aside];
      const [cos, sin] = [Math.cos(turn) * part, Math.sin(turn) * part];
      const rest = (1 - part) * 0.7;
      const copy: Scene = (x, y) => {
        const u = isMirrored ? -x : x;
        return 20 + contrast * scene(u * cos - y * sin + rest * right, u * sin + y * cos + rest * down);
      };
      return isOther ? alike(copy, scene) : alike(scene, copy);
    });
    expect(found.filter((one) => one >= COPY_FROM).length).toBeGreaterThanOrEqual(TRIED * 0.9);
  });

  const scene = aScene(7);
  it.each<[string, Scene]>([
    ['is mirrored', (x, y) => scene(-x, y)],
    ['is cut out', (x, y) => scene(x * 0.9 + 0.05, y * 0.85)],
    ['is turned a little', (x, y) => scene(x - 0.03 * y, y + 0.03 * x)],
    ['is brighter, and has less contrast', (x, y) => 60 + 0.7 * scene(x, y)],
    ['has a frame', (x, y) => (Math.max(Math.abs(x), Math.abs(y)) > 0.9 ? 20 : scene(x / 0.9, y / 0.9))],
    ['is written over', (x, y) => (Math.abs(y - 0.13) < 0.08 && Math.sin(x * 40) > 0 ? 255 : scene(x, y))],
  ])('are copies of one where one %s', (_, copy) => {
    expect(alike(scene, copy)).toBeGreaterThanOrEqual(COPY_FROM);
  });

  it('are no copies where only the table and the light are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        expect(alike(aScene(seed), aScene(seed + 1))).toBeLessThan(COPY_FROM - 0.1);
      }),
      { numRuns: 8 },
    );
  });

  it('are no copies where two animals in one pose differ by their spots alone, in whatever light', () => {
    const posed = (seed: number): Scene => {
      const body = aScene(11);
      const spots = Array.from({ length: 60 }, (_, i) => [
        Math.sin(seed * 12.9898 + i * 78.233) * 0.9,
        Math.sin(seed * 39.425 + i * 11.135) * 0.9,
      ]);
      return (x, y) =>
        spots.some(([u = 0, v = 0]) => (x - u) ** 2 + (y - v) ** 2 < 0.03 ** 2) ? 30 : body(x, y);
    };
    expect(alike(posed(1), (x, y) => posed(2)(-x, y) * 0.9)).toBeLessThan(COPY_FROM);
    expect(alike(posed(1), (x, y) => posed(1)(-x, y) * 0.9)).toBeGreaterThanOrEqual(COPY_FROM);
  });

  it('of which one has only few greys, as those of before have, are laid upon each other all the same', () => {
    const few = (scene: Scene) => comparable(Uint8Array.from(halved(Float64Array.from(greysOfScene(scene)))));
    expect(
      alikeness(
        few(scene),
        compared((x, y) => scene(-x, y)),
      ),
    ).toBeGreaterThanOrEqual(COPY_FROM);
  });

  it('that show nothing are alike to nothing', () => {
    const nothing: Scene = () => 128;
    expect(alike(nothing, nothing)).toBe(0);
    expect(alike(nothing, aScene(3))).toBe(0);
  });
});
