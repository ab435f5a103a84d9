import type { Readable } from 'node:stream';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Evidence } from '@vivarium/contracts/orders/moderation.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Variant } from '@vivarium/contracts/shared/picture.ts';
import type { Kysely } from 'kysely';
import type { Actor } from '../../aggregate/decision.ts';
import type { Questions } from '../../context.ts';
import { orderKind, refuseStrangers } from '../order-kind.ts';
import { readOrder } from '../orders.store.ts';
import type { OrderTables } from '../orders.table.ts';

export interface EvidenceDependencies extends Pick<Questions, 'uploadsOf' | 'keptAt'> {
  db: Kysely<OrderTables>;
}

/** Wide enough to see a mite, in pixels. */
const WIDEST = 1920;

/** What shows complaints and the answers to them: to the two parties of the order and to moderators; to anybody else there is no such order. */
export function createEvidence({ db, uploadsOf, keptAt }: EvidenceDependencies) {
  const ownOrder = async (actor: Actor, id: string): Promise<OrderState> => {
    const order = await readOrder(db, id);
    if (order === undefined) throw orderKind.absent();
    const refusal = refuseStrangers(order, actor);
    if (refusal !== undefined) throw refusal;
    return order;
  };
  return {
    list: async (actor: Actor, id: string): Promise<Evidence> => {
      const sides = shownBy(await ownOrder(actor, id));
      const items = sides.map(async ({ by, personId, ids }) => {
        const uploads = await uploadsOf(personId, ids);
        return ids.map((one) => ({ ...itemOf(one, uploads), by }));
      });
      return { items: (await Promise.all(items)).flat() };
    },

    /** @throws {Problem} `order_not_found` also where it shows no complaint of this order, or not yet */
    show: async (actor: Actor, id: string, mediaId: string): Promise<{ type: string; bytes: Readable }> => {
      const side = shownBy(await ownOrder(actor, id)).find(({ ids }) => ids.includes(mediaId));
      const [upload] = side ? await uploadsOf(side.personId, [mediaId]) : [];
      const variant = shownVariantOf(upload?.rendered?.variants ?? []);
      const bytes = variant && (await keptAt(variant.path));
      if (variant === undefined || bytes === undefined) throw orderKind.absent();
      return { type: variant.format === 'mp4' ? 'video/mp4' : `image/${variant.format}`, bytes };
    },
  };
}
export type EvidenceContext = ReturnType<typeof createEvidence>;

/** @returns what either side shows, the complaint first. */
function shownBy({ buyerId, sellerId, dispute }: OrderState) {
  return [
    { by: 'buyer', personId: buyerId, ids: dispute?.evidence ?? [] },
    { by: 'seller', personId: sellerId, ids: dispute?.answer?.evidence ?? [] },
  ] as const;
}

/** @returns the film, or the largest picture that is not wider than needed, in the format that everything reads. */
export function shownVariantOf(variants: readonly Variant[]): Variant | undefined {
  const film = variants.find(({ format, preview }) => format === 'mp4' && preview === undefined);
  if (film !== undefined) return film;
  const pictures = variants
    .filter(({ format }) => format === 'webp')
    .toSorted((one, other) => one.width - other.width);
  return pictures.findLast(({ width }) => width <= WIDEST) ?? pictures[0];
}

function itemOf(id: string, uploads: readonly MediaState[]): Omit<Evidence['items'][number], 'by'> {
  const upload = uploads.find((one) => one.id === id);
  const { kind = null, width = null, height = null } = upload?.rendered ?? {};
  const isGone = upload === undefined || upload.status === 'rejected' || upload.status === 'removed';
  const status = isGone ? 'gone' : upload.status === 'ready' ? 'ready' : 'awaiting';
  return { id: encodeId(id), status, kind, width, height };
}
