import { placeOf } from '@vivarium/contracts/media/places.ts';
import type { Evidence } from '@vivarium/contracts/orders/moderation.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anItem, rendered } from '../../media/a-media.ts';
import type { OwnTables } from '../../media/media.table.ts';
import { errorOf, send } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

const url = process.env.S3_URL ?? '';

describe.skipIf(url === '')('what shows a complaint', () => {
  let s: OrderStage;
  let [seller, buyer, stranger, moderator]: TestPerson[] = [];
  beforeAll(async () => {
    s = await startOrderStage({ S3_URL: url });
    const people = await Promise.all(Array.from({ length: 4 }, () => s.person()));
    [seller, buyer, stranger, moderator] = people;
    await s.t.commands.identity.grantRole(whoIs(moderator).email, 'moderator');
    // The buckets are made by whoever gives the first address out.
    const file = { name: 'a.png', contentType: 'image/png', size: 9, purpose: 'evidence' };
    expect((await s.post(buyer, '/media/presign', { files: [file] })).status).toBe(201);
  });
  afterAll(() => s.close());

  /** An upload of a person, of which something is kept. */
  async function anUpload(owner: TestPerson, purpose: 'evidence' | 'listing' = 'evidence') {
    const digest = crypto.randomUUID().replaceAll('-', '').repeat(2);
    const { bucket, folder } = placeOf({ purpose, ownerId: owner.uuid }, digest);
    const path = `${bucket}/${folder}1-640.webp`;
    const variants = [{ path, format: 'webp', width: 640, height: 480 }] as const;
    const made = JSON.stringify(rendered({ digest, variants: [...variants] }));
    const row = anItem({ owner_id: owner.uuid, purpose, digest, rendered: made });
    await s.t.postgres.db.withTables<OwnTables>().insertInto('media.item').values(row).execute();
    const at = `${s.t.config.NAME_PREFIX}${bucket}`.toLowerCase();
    const headers = { contentType: 'image/webp' };
    await openS3(url).put(at, `${folder}1-640.webp`, Buffer.from(`seen by ${owner.uuid}`), headers);
    return { id: encodeId(row.id), storeUrl: `${new URL(url).origin}/${at}/${folder}1-640.webp` };
  }
  async function disputed() {
    const placed = await s.order(whoIs(buyer), await s.onSale(whoIs(seller)));
    await s.pay(placed);
    const body = { method: 'FedEx Priority', trackingNumber: '7489' };
    await s.post(seller, `/orders/${placed.id}/ship`, body);
    const upload = await anUpload(whoIs(buyer));
    const complaint = { reason: 'dead_on_arrival', text: 'Cold.', evidence: [upload.id] };
    const answer = await s.post(buyer, `/orders/${placed.id}/dispute`, complaint);
    expect(answer.status, answer.text).toBe(200);
    return { placed, upload };
  }

  it('is seen by both parties and moderators, and for anybody else there is no such order', async () => {
    const { placed, upload } = await disputed();
    const path = `/account/orders/${placed.id}/evidence`;
    for (const person of [buyer, seller, moderator].map(whoIs)) {
      const listed = (await s.get(person, path)).body as Evidence;
      expect(listed.items).toEqual([
        { id: upload.id, by: 'buyer', status: 'ready', kind: 'image', width: 1600, height: 1200 },
      ]);
      const shown = await fetch(`${s.t.url}${path}/${upload.id}`, {
        headers: { authorization: `Bearer ${person.token}` },
      });
      expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
        200,
        'image/webp',
        'no-store',
      ]);
      expect(await shown.text()).toBe(`seen by ${whoIs(buyer).uuid}`);
    }
    for (const one of [path, `${path}/${upload.id}`]) {
      const refused = await s.get(whoIs(stranger), one);
      expect([refused.status, errorOf(refused).code]).toEqual([404, 'order_not_found']);
      expect((await send('GET', `${s.t.url}${one}`)).status).toBe(401);
    }
  });

  it('is in what its person has of themselves, and in nobody else’s', async () => {
    const { upload } = await disputed();
    const exported = async ({ token }: TestPerson) => {
      const answer = await fetch(`${s.t.url}/account/export`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return unzipSync(new Uint8Array(await answer.arrayBuffer()));
    };
    const name = `evidence/${upload.id}.webp`;
    const shown = (await exported(whoIs(buyer)))[name] ?? new Uint8Array();
    expect(strFromU8(shown)).toBe(`seen by ${whoIs(buyer).uuid}`);
    expect(Object.keys(await exported(whoIs(seller)))).not.toContain(name);
  });

  it('is shown by the seller as well, with their answer, each of uploads of their own', async () => {
    const { placed, upload } = await disputed();
    const own = await anUpload(whoIs(seller));
    const answer = (evidence: string[]) =>
      s.post(seller, `/orders/${placed.id}/answer`, { kind: 'contest', text: 'It was well.', evidence });
    for (const other of [upload, await anUpload(whoIs(seller), 'listing')])
      expect(errorOf(await answer([other.id]))).toMatchObject({
        ...{ code: 'validation_failed', details: [{ path: 'evidence' }] },
      });
    expect((await answer([own.id])).status).toBe(200);
    const path = `/account/orders/${placed.id}/evidence`;
    for (const person of [buyer, seller, moderator].map(whoIs)) {
      const { items } = (await s.get(person, path)).body as Evidence;
      expect(items.map(({ id, by }) => [id, by])).toEqual([
        [upload.id, 'buyer'],
        [own.id, 'seller'],
      ]);
      const shown = await fetch(`${s.t.url}${path}/${own.id}`, {
        headers: { authorization: `Bearer ${person.token}` },
      });
      expect(await shown.text()).toBe(`seen by ${whoIs(seller).uuid}`);
    }
    expect((await s.get(whoIs(stranger), `${path}/${own.id}`)).status).toBe(404);
  });

  it('is not to be had from the store without us', async () => {
    const { upload } = await disputed();
    expect((await fetch(upload.storeUrl)).status).toBe(403);
  });

  it('is what was sent with the complaint, and no other upload of either party', async () => {
    const { placed } = await disputed();
    for (const owner of [buyer, seller].map(whoIs)) {
      const other = await anUpload(owner);
      const refused = await s.get(owner, `/account/orders/${placed.id}/evidence/${other.id}`);
      expect([refused.status, errorOf(refused).code]).toEqual([404, 'order_not_found']);
    }
  });

  it('is sent for a complaint: what was sent for a listing, which everybody may see, is refused', async () => {
    const placed = await s.order(whoIs(buyer), await s.onSale(whoIs(seller)));
    await s.pay(placed);
    const { id } = await anUpload(whoIs(buyer), 'listing');
    for (const evidence of [[id], [encodeId(newUuidV7())]]) {
      const body = { reason: 'not_as_described', text: 'Another one.', evidence };
      const refused = await s.post(buyer, `/orders/${placed.id}/dispute`, body);
      expect(errorOf(refused)).toMatchObject({ code: 'validation_failed', details: [{ path: 'evidence' }] });
    }
  });
});

function whoIs(person: TestPerson | undefined): TestPerson {
  if (person === undefined) throw new Error('nobody is there yet');
  return person;
}
