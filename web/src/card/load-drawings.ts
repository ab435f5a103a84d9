/** The drawings know every species and gene, so their code comes by itself; once, however often it is asked for. */
export const loadDrawings = () => import('../drawing/ListingDrawing.tsx');
