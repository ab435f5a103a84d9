import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawingLabel } from './drawing-label.ts';
import { drawingUrl, ListingDrawing } from './ListingDrawing.tsx';

const clown = {
  id: 'a1',
  category: 'live-animal',
  species: 'python-regius',
  traits: [
    { gene: 'pied', zygosity: 'visual' },
    { gene: 'clown', zygosity: 'visual' },
    { gene: 'albino', zygosity: 'het' },
  ],
};

describe('ListingDrawing', () => {
  it('is an image that says what it shows', () => {
    const html = renderToStaticMarkup(<ListingDrawing subject={clown} />);
    expect(html).toContain('alt="Drawing of a ball python: pied, clown"');
    expect(html).toMatch(/^<img /);
  });

  it('says under a large picture that it is a drawing', () => {
    expect(renderToStaticMarkup(<ListingDrawing subject={clown} size="large" />)).toContain(
      'there is no photograph yet',
    );
  });

  it('keeps the drawing whole in its URL', () => {
    const url = drawingUrl(clown);
    expect(url).not.toMatch(/[#"\n]/);
    expect(decodeURIComponent(url.slice(url.indexOf(',') + 1))).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });

  it('names goods by their category', () => {
    expect(drawingLabel({ id: 'a', category: 'heating-lighting', species: null, traits: [] })).toBe(
      'Drawing: heating lighting',
    );
  });

  it('keeps the capital of a name in a name', () => {
    expect(drawingLabel({ ...clown, species: 'testudo-hermanni', traits: [] }, 'Hermann’s tortoise')).toBe(
      'Drawing of a Hermann’s tortoise',
    );
  });
});
