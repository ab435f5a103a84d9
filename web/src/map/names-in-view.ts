/** A name on a map, at a point of the screen. */
export interface PlacedName {
  text: string;
  kind: 'country' | 'town';
  x: number;
  y: number;
}

const HEIGHT = 18;
/** Average width of a character of the map's 12 px sans; countries are spaced. */
const PER_CHARACTER = { country: 8.2, town: 6.2 };
/** What stands free around a name. */
const AROUND = 10;

/** @returns pixels that a name takes. */
export const widthOf = ({ text, kind }: Pick<PlacedName, 'text' | 'kind'>): number =>
  text.length * PER_CHARACTER[kind] + AROUND;

/**
 * @param wanted the more important first; each stands centred on its point
 * @returns those that are wholly in view and cover none before them
 */
export function namesInView(
  wanted: Iterable<PlacedName>,
  view: { width: number; height: number },
  most: number,
): PlacedName[] {
  const shown: PlacedName[] = [];
  for (const name of wanted) {
    if (shown.length === most) break;
    const half = widthOf(name) / 2;
    const isInside =
      name.x >= half &&
      name.x <= view.width - half &&
      name.y >= HEIGHT / 2 &&
      name.y <= view.height - HEIGHT / 2;
    const covers = shown.some(
      (other) =>
        Math.abs(other.x - name.x) < half + widthOf(other) / 2 && Math.abs(other.y - name.y) < HEIGHT,
    );
    if (isInside && !covers) shown.push(name);
  }
  return shown;
}
