import { allCategories } from '@vivarium/catalogue/categories.ts';
import { genesOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import { describe, expect, it } from 'vitest';
import { type DrawingSubject, drawingOf } from './drawing-of.ts';

const LIMIT = 12 * 1024;

function anAnimal(over: Partial<DrawingSubject> = {}): DrawingSubject {
  return { id: '7Xk2', category: 'live-animal', species: 'python-regius', traits: [], ...over };
}

const shown = (...genes: string[]) => genes.map((gene) => ({ gene, zygosity: 'visual' }));

/** What keeps a text from being well-formed XML with resolvable references, or nothing. */
function fault(svg: string): string | undefined {
  const open: string[] = [];
  const ids: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>/y;
  let at = 0;
  while (at < svg.length) {
    const text = /[^<]*/y;
    text.lastIndex = at;
    at += text.exec(svg)?.[0].length ?? 0;
    if (at >= svg.length) break;
    tag.lastIndex = at;
    const found = tag.exec(svg);
    if (!found) return `no tag at ${svg.slice(at, at + 60)}`;
    const [all, closing, name = '', attributes = '', selfClosing] = found;
    at += all.length;
    const names = [...attributes.matchAll(/\s([a-zA-Z:-]+)=/g)].map((m) => m[1]);
    if (new Set(names).size !== names.length) return `attribute twice in ${all}`;
    ids.push(...[...attributes.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? ''));
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!selfClosing) open.push(name);
  }
  if (open.length) return `<${open.join(' ')}> left open`;
  if (new Set(ids).size !== ids.length) return `an id twice: ${ids}`;
  const lost = [...svg.matchAll(/(?:url\(|href=")#([\w-]+)/g)].find((m) => !ids.includes(m[1] ?? ''));
  if (lost) return `nothing has the id ${lost[1]}`;
  return svg.match(/NaN|undefined|Infinity|e-\d/)?.[0];
}

describe('drawingOf', () => {
  it('draws the same listing the same way each time', () => {
    expect(drawingOf(anAnimal({ traits: shown('pied') }))).toBe(
      drawingOf(anAnimal({ traits: shown('pied') })),
    );
  });

  it('draws two animals alike in all but their id differently', () => {
    const pictures = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => drawingOf(anAnimal({ id })));
    expect(new Set(pictures).size).toBe(6);
  });

  it('draws an animal that only carries genes as it draws one without them', () => {
    const carried = [
      { gene: 'pied', zygosity: 'het' },
      { gene: 'clown', zygosity: 'possible_het' },
    ];
    expect(drawingOf(anAnimal({ traits: carried }))).toBe(drawingOf(anAnimal()));
  });

  it('draws the morph and not the wild type when a gene shows', () => {
    for (const gene of ['pied', 'banana', 'albino', 'clown', 'spider'])
      expect(drawingOf(anAnimal({ traits: shown(gene) })), gene).not.toBe(drawingOf(anAnimal()));
  });

  it('does not care for the order of the traits', () => {
    const [one, other] = [shown('banana', 'pied', 'clown'), shown('clown', 'pied', 'banana')];
    expect(drawingOf(anAnimal({ traits: one }))).toBe(drawingOf(anAnimal({ traits: other })));
  });

  it('lets palettes and patterns of several genes stand together', () => {
    const both = drawingOf(anAnimal({ traits: shown('albino', 'clown') }));
    expect(both).not.toBe(drawingOf(anAnimal({ traits: shown('albino') })));
    expect(both).not.toBe(drawingOf(anAnimal({ traits: shown('clown') })));
  });

  it('draws two different alleles of the blue-eyed leucistic complex as it draws two of the same', () => {
    const two = drawingOf(anAnimal({ traits: shown('mojave', 'lesser') }));
    expect(two).toBe(drawingOf(anAnimal({ traits: [{ gene: 'mojave', zygosity: 'super' }] })));
  });

  it('ignores genes that it does not know, also those named like parts of an object', () => {
    const traits = shown('no-such-gene', 'constructor', '__proto__', 'toString');
    expect(drawingOf(anAnimal({ traits }))).toBe(drawingOf(anAnimal()));
  });

  it('writes nothing of the subject into the picture', () => {
    const evil = '"><script>alert(1)</script><g id="';
    const svg = drawingOf({
      id: evil,
      category: evil,
      species: evil,
      traits: shown(evil),
      lifeStage: evil,
      sex: evil,
    });
    expect(svg).not.toContain('script');
    expect(
      drawingOf(anAnimal({ id: evil, species: evil, lifeStage: evil, traits: shown(evil) })),
    ).not.toContain('script');
  });

  it.each(allSpecies.map((s) => s.slug))(
    'draws %s, whatever it shows, as small well-formed SVG',
    (species) => {
      for (const traits of [
        [],
        ...genesOf(species).map((g) => shown(g.slug)),
        shown(...genesOf(species).map((g) => g.slug)),
      ])
        for (const id of ['k0', 'k1', 'k2']) {
          const svg = drawingOf(anAnimal({ id, species, traits }));
          const label = `${species} ${traits.map((t) => t.gene)} ${id}`;
          expect(fault(svg), label).toBeUndefined();
          expect(svg.length, label).toBeLessThan(LIMIT);
        }
    },
  );

  it.each(allCategories.map((c) => c.slug))('draws something for the category %s', (category) => {
    for (const id of ['a', 'b', 'c', 'd'])
      expect(fault(drawingOf({ id, category, species: null, traits: [] }))).toBeUndefined();
  });

  it('draws a plain snake for an animal of no species, and a parcel for goods of no category', () => {
    expect(fault(drawingOf(anAnimal({ species: null })))).toBeUndefined();
    expect(
      fault(drawingOf({ id: 'a', category: 'no-such-thing', species: null, traits: [] })),
    ).toBeUndefined();
  });

  it('draws hatchlings smaller, and young leopard geckos banded', () => {
    const gecko = (lifeStage: string) =>
      drawingOf(anAnimal({ species: 'eublepharis-macularius', lifeStage }));
    expect(gecko('hatchling')).not.toBe(gecko('adult'));
  });
});
