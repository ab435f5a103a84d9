import type { Picture } from '@vivarium/contracts/shared/picture.ts';
import { type ReactNode, useState } from 'react';
import { averageColour } from './average-colour.ts';

interface PhotoProps {
  image: Picture;
  /** How wide it stands on the page, as `sizes` of an image says it. */
  sizes: string;
  className?: string | undefined;
  /** What it shows, where nobody has said it. Empty: what stands beside it says enough. */
  fallback?: string;
  /** Among what is seen first. */
  eager?: boolean;
  /** What stands there where it cannot be had, as while the store of pictures is away; its colour, unless said. */
  instead?: ReactNode;
}

/** A photograph in the size that its place needs. Its colour stands there until it comes, and nothing moves when it does. */
export function Photo({ image, sizes, className, fallback = '', eager = false, instead }: PhotoProps) {
  const { alt, width, height, placeholder, variants } = image;
  const [isLost, setIsLost] = useState(false);
  const style = { background: averageColour(placeholder) };
  if (isLost) return instead ?? <span className={className} style={style} />;
  const set = (wanted: string) =>
    variants
      .filter(({ format }) => format === wanted)
      .map((variant) => `${variant.url} ${variant.width}w`)
      .join();
  const plain = variants.find(({ format }) => format === 'webp') ?? variants[0];
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img
        className={className}
        src={plain?.url}
        srcSet={set('webp')}
        sizes={sizes}
        alt={alt ?? fallback}
        width={width}
        height={height}
        loading={eager ? undefined : 'lazy'}
        decoding="async"
        style={style}
        onError={() => setIsLost(true)}
      />
    </picture>
  );
}
