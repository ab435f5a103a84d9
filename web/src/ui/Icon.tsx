/** Outlines on a 20 px grid, drawn with the colour of the text. Decorative: the control they sit in has the name. */
const paths = {
  search: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  chevron: 'M5 8l5 5 5-5',
  next: 'M8 5l5 5-5 5',
  previous: 'M12 5l-5 5 5 5',
  map: 'M3 5.500l4.500-2 5 2 4.500-2v11l-4.500 2-5-2-4.500 2zM7.500 3.500v11M12.500 5.500v11',
  grid: 'M3.500 3.500h5.500v5.500h-5.500zM11 3.500h5.500v5.500h-5.500zM3.500 11h5.500v5.500h-5.500zM11 11h5.500v5.500h-5.500z',
  list: 'M3.500 4h4v4h-4zM10 5h6.500M10 7.500h4M3.500 12h4v4h-4zM10 13h6.500M10 15.500h4',
  filter: 'M3 5.500h14M5.500 10h9M8 14.500h4',
  locate:
    'M10 5.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9ZM10 2.500v3M10 14.500v3M2.500 10h3M14.500 10h3',
  person:
    'M10 3.500a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400ZM3.800 16.800c.6-3.300 3-5 6.200-5s5.600 1.700 6.200 5',
  sun: 'M10 6.800a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400ZM10 2.200v2M10 15.800v2M2.200 10h2M15.800 10h2M4.500 4.500l1.400 1.400M14.100 14.100l1.400 1.400M4.500 15.500l1.400-1.400M14.100 5.900l1.400-1.400',
  moon: 'M16.500 12.300A7 7 0 0 1 7.700 3.500a7 7 0 1 0 8.800 8.800Z',
  plus: 'M10 4v12M4 10h12',
  zoom: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM13 13l4 4M6.800 9h4.400M9 6.800v4.400',
  print: 'M5.500 7.500v-4.500h9v4.500M5.500 14h-2.500v-6.500h14v6.500h-2.500M5.500 12h9v5h-9z',
  alert: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.200v.1',
} as const;

export type IconName = keyof typeof paths;

/** An icon of `size` CSS pixels, hidden from assistive technology. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
