import { describe, expect, it } from 'vitest';
import { heapSize } from './elasticsearch.ts';

describe("Elasticsearch's heap", () => {
  it('is half a gigabyte, and a whole one for a demo of many listings', () => {
    expect(heapSize('demo', {})).toBe('512m');
    expect(heapSize('demo', { DEMO_LISTINGS: '5000' })).toBe('512m');
    expect(heapSize('demo', { DEMO_LISTINGS: '1000000' })).toBe('1g');
    expect(heapSize('test', {})).toBe('512m');
  });

  it('is what ES_HEAP says', () => {
    expect(heapSize('test', { ES_HEAP: '4g' })).toBe('4g');
  });

  it.each(['4', '4 GB', '-Xmx4g', 'much'])('is never “%s”', (wanted) => {
    expect(() => heapSize('demo', { ES_HEAP: wanted })).toThrow('ES_HEAP must look like 4g or 512m');
  });
});
