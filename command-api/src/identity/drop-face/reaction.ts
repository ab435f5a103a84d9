import { Problem } from '@vivarium/contracts/problem.ts';
import { shownVariant } from '@vivarium/contracts/shared/picture.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { execute } from '../../aggregate/execute.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import { reaction } from '../../context.ts';
import { decideChangeProfile } from '../change-profile/decide.ts';
import { userStore } from '../identity.store.ts';
import type { OwnTables } from '../identity.table.ts';
import { userKind } from '../user-kind.ts';

/** Who has removed the picture that is their face has none from then on: its file is gone soon, unless another upload of theirs is the same. */
export const dropFace = reaction({
  name: 'identity-faces',
  on: ['media.removed'],
  react: async ({ data: { media, changed } }, { postgres, hint, clock, newId }) => {
    // It is told once more when what was made of it is forgotten: whoever showed it was found by the first word.
    if (!changed.includes('status')) return;
    if (media.purpose !== 'avatar' || media.rendered === null) return;
    const addresses = new Set(media.rendered.variants.map((variant) => shownVariant(variant).url));
    const users = { kind: userKind, store: userStore, clock, newId };
    const dropping = inTransaction(postgres.withTables<OwnTables>(), undefined, (transaction) =>
      execute(transaction, users, {
        ...{ id: media.ownerId, actor: { id: media.ownerId, role: 'user' as const }, body: null },
        ...{ meta: { cause: currentCause() }, name: 'drop-face' },
        decide: (user) =>
          addresses.has(user.avatarUrl ?? '') ? decideChangeProfile(user, { avatarUrl: null }) : 'unchanged',
      }),
    );
    const { event } = await dropping.catch((error: unknown) => {
      // They are gone themselves.
      if (error instanceof Problem && error.code === userKind.absent().code) return { event: undefined };
      throw error;
    });
    if (event !== undefined) hint.postgres();
  },
});
