/** A heart, full or in outline, in the colour of the text. */
export function HeartShape({ isFull }: { isFull: boolean }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M10 16.500S3 12.300 3 7.600A3.700 3.700 0 0 1 10 6a3.700 3.700 0 0 1 7 1.600c0 4.700-7 8.900-7 8.900Z"
        fill={isFull ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinejoin="round"
      />
    </svg>
  );
}
