import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { LONGEST_SEARCH_NAME, type SavedSearchItem } from '@vivarium/contracts/saved-searches/http.ts';
import { isTold } from '@vivarium/contracts/saved-searches/state.ts';
import { z } from 'zod';
import { lookedFor, stateOf } from '../addresses/opened-search.ts';
import { routeOfQuery } from '../addresses/route-of-query.ts';
import { searchPath } from '../addresses/search-route.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import {
  noteRemovedSearch,
  noteSavedSearch,
  savedSearchesQuery,
  showSavedSearch,
} from '../api/saved-searches.ts';
import { whyNotKept } from '../api/why-not.ts';
import { useWritten } from '../api/written.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { useLengthUnit } from '../format/length-unit.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import fieldStyles from '../ui/field.module.css';
import { chipsOfQuery } from './chips-of-query.ts';
import styles from './saved-searches.module.css';
import { takeFocus } from './take-focus.ts';

interface Props {
  item: SavedSearchItem;
  /** Takes the focus, where it was brought back just now. */
  focus: ((element: HTMLElement | null) => void) | undefined;
  onDeleted: () => void;
}

/** A saved search: what it looks for, how much there is, how one is told, and what can be done with it. */
export function SavedSearchRow({ item, focus, onDeleted }: Props) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const unit = useLengthUnit();
  const chips = chipsOfQuery(item.query, {
    facet: (attribute, value, species) => facetLabel(attribute, value, catalogue, species),
    unit,
  });
  // The name as it is being written; null: it is not.
  const [written, write, writeNoMore] = useWritten(`name of ${item.id}`, z.string().nullable(), null);
  const failed = (error: unknown) => {
    announce(whyNotKept(error));
    // What this page shows is older than what was done elsewhere.
    if (isApiError(error, 'saved_search_not_found'))
      void queryClient.invalidateQueries({ queryKey: savedSearchesQuery.queryKey });
  };
  const change = useMutation({
    mutationFn: (body: Partial<Pick<SavedSearchItem, 'name' | 'paused' | 'notify'>>) =>
      call(savedSearchCommands.changeSavedSearch, { params: { id: item.id }, body }),
    onSuccess: (receipt, body) => {
      noteSavedSearch(receipt);
      if (body.name !== undefined) writeNoMore();
      showSavedSearch(item.id, (one) => ({ ...one, ...body, version: receipt.version }));
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => call(savedSearchCommands.removeSavedSearch, { params: { id: item.id } }),
    onSuccess: () => {
      noteRemovedSearch(item.id);
      onDeleted();
    },
    onError: failed,
  });
  const see = useMutation({
    mutationFn: () => call(savedSearchCommands.seeSavedSearch, { params: { id: item.id } }),
    onSuccess: noteSavedSearch,
  });
  const { name, matches, newSince, notify, paused } = item;
  const { seller } = item.query;
  const route = routeOfQuery(item.query);
  // What one seller lists is on their page.
  const path = typeof seller === 'string' ? `/seller/${seller}` : searchPath(route);
  const state = stateOf({ id: item.id, name, seenAt: item.seenAt, query: lookedFor(route) });
  const isMailed = notify.channels.includes('email');
  const beside = notify.channels.includes('push') ? 'push' : 'in_app';
  // Kept only: it is chosen nowhere here, but so by others who speak to our API.
  const isKeptOnly = !isTold({ paused: false, notify });
  const way = isKeptOnly ? 'never' : isMailed ? notify.frequency : beside;
  return (
    <li className={styles.row} data-paused={paused}>
      <div className={styles.text}>
        {written !== null ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const said = written.trim();
              if (said === '' || said === name) writeNoMore();
              else if (!change.isPending) change.mutate({ name: said });
            }}
            className={styles.rename}
          >
            <Field label={t`Name`}>
              {(control) => (
                <input
                  {...control}
                  className={fieldStyles.input}
                  value={written}
                  onChange={({ target }) => write(target.value)}
                  maxLength={LONGEST_SEARCH_NAME}
                  ref={takeFocus}
                />
              )}
            </Field>
            <Button type="submit">
              <Trans>Rename</Trans>
            </Button>
          </form>
        ) : (
          <h2 className={styles.name}>{name}</h2>
        )}
        <ul className={styles.chips} aria-label={t`What it looks for`}>
          {chips.map((chip) => (
            <li key={chip}>{chip}</li>
          ))}
        </ul>
        <p className={`${styles.counts} tabular`}>
          <Plural value={matches} one="# matches now" other="# match now" />
          {newSince > 0 && (
            <strong>
              {' · '}
              <Plural value={newSince} one="# is new" other="# are new" />
            </strong>
          )}
          {paused && (
            <>
              {' · '}
              <Trans>paused</Trans>
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        <ButtonLink look="primary" to={path} state={state} onClick={() => see.mutate()}>
          <Trans>Show</Trans>
        </ButtonLink>
        <label>
          <span className="visually-hidden">
            <Trans>Tell me of “{name}”</Trans>
          </span>
          <select
            className={fieldStyles.input}
            value={way}
            onChange={({ target: { value } }) =>
              change.mutate({
                notify:
                  value === 'in_app' || value === 'push'
                    ? { channels: value === 'push' ? ['in_app', 'push'] : ['in_app'], frequency: 'instant' }
                    : {
                        channels: ['in_app', 'email'],
                        frequency: value === 'daily' ? 'daily' : 'instant',
                      },
              })
            }
          >
            {isKeptOnly && <option value="never">{t`Do not tell me`}</option>}
            <option value="in_app">{t`Here only`}</option>
            <option value="push">{t`Here and in my browsers`}</option>
            <option value="instant">{t`Here and by mail at once`}</option>
            <option value="daily">{t`Here and by mail once a day`}</option>
          </select>
        </label>
        <Button onClick={() => change.mutate({ paused: !paused })} disabled={change.isPending}>
          {paused ? t`Resume` : t`Pause`}
        </Button>
        {seller === undefined && (
          <ButtonLink look="quiet" to={path} state={state}>
            <Trans>Edit</Trans>
          </ButtonLink>
        )}
        <Button look="quiet" onClick={() => (written === null ? write(name) : writeNoMore())}>
          <Trans>Rename</Trans>
        </Button>
        <Button look="quiet" onClick={() => remove.mutate()} disabled={remove.isPending} ref={focus}>
          <Trans>Delete</Trans>
        </Button>
      </div>
    </li>
  );
}
