import { expect, test } from 'vitest';
import { lean } from './lean-catalogue.ts';

test('exports everything but what few pages read, at whatever depth', async () => {
  const genes = [{ slug: 'pied', name: 'Pied', otherNames: ['Piebald'], look: { pattern: 'pied' } }];
  const code = lean({ genes: { species: 'python-regius', genes }, order: ['pied'] });

  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);

  expect(module.genes).toEqual({
    species: 'python-regius',
    genes: [{ slug: 'pied', name: 'Pied', look: { pattern: 'pied' } }],
  });
  expect(module.order).toEqual(['pied']);
});
