import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesInView, type PlacedName, widthOf } from './names-in-view.ts';

const view = { width: 400, height: 300 };
const aName = fc.record({
  text: fc.string({ minLength: 2, maxLength: 20 }),
  kind: fc.constantFrom('country' as const, 'town' as const),
  x: fc.integer({ min: -50, max: 450 }),
  y: fc.integer({ min: -50, max: 350 }),
});

it('no name covers another or is cut off by the edge', () => {
  fc.assert(
    fc.property(fc.array(aName, { maxLength: 60 }), (wanted) => {
      const shown = namesInView(wanted, view, 40);
      const overlap = (a: PlacedName, b: PlacedName) =>
        Math.abs(a.x - b.x) < (widthOf(a) + widthOf(b)) / 2 && Math.abs(a.y - b.y) < 18;
      shown.forEach((a, at) => {
        expect(a.x - widthOf(a) / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + widthOf(a) / 2).toBeLessThanOrEqual(view.width);
        expect(shown.slice(at + 1).some((b) => overlap(a, b))).toBe(false);
      });
    }),
  );
});

it('the more important of two that meet is shown, and no more than asked for', () => {
  const at = (text: string, x: number): PlacedName => ({ text, kind: 'town', x, y: 100 });
  expect(
    namesInView([at('Berlin', 200), at('Potsdam', 210), at('Rome', 60)], view, 5).map(({ text }) => text),
  ).toEqual(['Berlin', 'Rome']);
  expect(namesInView([at('Berlin', 200), at('Rome', 60)], view, 1)).toHaveLength(1);
});
