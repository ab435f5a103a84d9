import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sample } from './sample.ts';

const sampleOf = (values: readonly number[]) => {
  const sample = new Sample();
  for (const value of values) sample.add(value);
  return sample;
};

it('tells no percentile of nothing', () => {
  expect(sampleOf([]).percentile(0.5)).toBeNull();
});

it('tells the one in the middle, or what lies half way between the two', () => {
  expect(sampleOf([3, 1, 2]).percentile(0.5)).toBe(2);
  expect(sampleOf([4, 1, 3, 2]).percentile(0.5)).toBe(2.5);
  expect(sampleOf([10, 20]).percentile(0.25)).toBe(12.5);
});

it('tells what sorting would tell, of whatever values, many alike, and again after more have come', () => {
  const values = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  );
  fc.assert(
    fc.property(values, values, fc.constantFrom(0, 0.25, 0.5, 0.75, 1), (some, more, share) => {
      const sample = sampleOf(some);
      sample.percentile(share);
      sample.addSorted(Float64Array.from(more).sort());
      const sorted = [...some, ...more].toSorted((one, other) => one - other);
      if (sorted.length === 0) return;
      const place = share * (sorted.length - 1);
      const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
      expect(sample.percentile(share)).toBe(below + (above - below) * (place - Math.floor(place)));
    }),
  );
});
