import { expect, test } from 'vitest';
import { withoutNames } from './names-apart.ts';

test('exports everything but the other names, at whatever depth', async () => {
  const genes = [{ slug: 'pied', name: 'Pied', otherNames: ['Piebald'], look: { pattern: 'pied' } }];
  const code = withoutNames({ genes: { species: 'python-regius', genes }, order: ['pied'] });

  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);

  expect(module.genes).toEqual({
    species: 'python-regius',
    genes: [{ slug: 'pied', name: 'Pied', look: { pattern: 'pied' } }],
  });
  expect(module.order).toEqual(['pied']);
});
