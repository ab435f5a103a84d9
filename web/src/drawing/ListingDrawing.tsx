import { t } from '@lingui/core/macro';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { useMemo } from 'react';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { drawingLabel } from './drawing-label.ts';
import { type DrawingSubject, drawingOf } from './drawing-of.ts';

export interface ListingDrawingProps {
  readonly subject: DrawingSubject;
  /** `large` says under the picture that it is a drawing; in a card the nib on the plate does. */
  readonly size?: 'card' | 'large';
  readonly className?: string;
}

/**
 * A listing's picture until there are photographs.
 *
 * It is an `<img>` with a `data:` URL and not inline SVG: forty cards are then forty elements instead of four
 * thousand, the ids inside (clip paths) cannot meet those of another drawing, the browser rasterises each once
 * and off the page's style and layout, and nothing of the page's styles leaks in. Drawing costs about half a
 * millisecond, so the URL is made during rendering and kept as long as the subject is the same. The page's
 * content security policy needs `img-src data:`.
 */
export function ListingDrawing({ subject, size = 'card', className }: ListingDrawingProps) {
  const { id, category, species, lifeStage, sex } = subject;
  const traits = JSON.stringify(subject.traits.map(({ gene, zygosity }) => ({ gene, zygosity })));
  const url = useMemo(
    () => drawingUrl({ id, category, species, lifeStage, sex, traits: JSON.parse(traits) }),
    [id, category, species, lifeStage, sex, traits],
  );
  const catalogue = useCatalogue();
  const commonName = species === null ? undefined : speciesBySlug(species)?.commonName;
  const label = drawingLabel(subject, commonName, catalogue?.categoryOf(category)?.name);
  const picture = (
    <img
      src={url}
      alt={label}
      width={400}
      height={300}
      decoding="async"
      draggable={false}
      className={className}
      style={{ display: 'block', width: '100%', height: 'auto', aspectRatio: '4 / 3' }}
    />
  );
  if (size === 'card') return picture;
  return (
    <figure style={{ margin: 0 }}>
      {picture}
      <figcaption style={{ fontSize: '0.8125rem', marginTop: 4, color: 'var(--quiet-ink, #5c6359)' }}>
        {t`Drawn from the species and traits; there is no photograph yet.`}
      </figcaption>
    </figure>
  );
}

/** The drawing as a `data:` URL. Only what a URL must not hold is escaped, which keeps it close to the SVG's size. */
export function drawingUrl(subject: DrawingSubject): string {
  return `data:image/svg+xml,${drawingOf(subject).replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('"', "'")}`;
}
