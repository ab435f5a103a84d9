import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import type { SavedSearches, SavedSearchItem } from '@vivarium/contracts/saved-searches/http.ts';
import { useState } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { call } from '../api/call.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import fieldStyles from '../ui/field.module.css';
import { chipsOfQuery } from './chips-of-query.ts';
import { routeOfQuery } from './route-of-query.ts';
import styles from './saved-searches.module.css';

/** Where the keyboard goes on when what was pressed has given way to something else. */
const focus = (element: HTMLElement | null) => element?.focus();

/** A saved search: what it looks for, how much there is, how one is told, and what can be done with it. */
export function SavedSearchRow({ item }: { item: SavedSearchItem }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [isRenaming, setRenaming] = useState(false);
  const show = (change: (items: SavedSearchItem[]) => SavedSearchItem[]) =>
    client.setQueryData<SavedSearches>(['saved-searches'], (before) =>
      before === undefined ? before : { ...before, items: change(before.items) },
    );
  const change = useMutation({
    mutationFn: (body: Partial<Pick<SavedSearchItem, 'name' | 'paused' | 'notify'>>) =>
      call(savedSearchCommands.changeSavedSearch, { params: { id: item.id }, body }),
    onSuccess: ({ version }, body) =>
      show((items) => items.map((one) => (one.id === item.id ? { ...one, ...body, version } : one))),
    onError: () => announce(t`That did not work. Please try again.`),
  });
  const remove = useMutation({
    mutationFn: () => call(savedSearchCommands.removeSavedSearch, { params: { id: item.id } }),
    onSuccess: () => setGone(true),
    onError: () => announce(t`That did not work. Please try again.`),
  });
  const [isGone, setGone] = useState(false);
  const bringBack = useMutation({
    mutationFn: () => {
      const { name, query, notify } = item;
      return call(savedSearchCommands.createSavedSearch, { body: { name, query, notify } });
    },
    onSuccess: ({ id, version }) => {
      show((items) => items.map((one) => (one.id === item.id ? { ...item, id, version } : one)));
      setGone(false);
    },
  });
  const see = () => void call(savedSearchCommands.seeSavedSearch, { params: { id: item.id } });
  const { name, matches, newSince, notify, paused } = item;
  if (isGone)
    return (
      <li className={styles.row}>
        <p role="status">
          <Trans>“{name}” is deleted.</Trans>
        </p>
        <Button onClick={() => bringBack.mutate()} disabled={bringBack.isPending} ref={focus}>
          <Trans>Undo</Trans>
        </Button>
      </li>
    );
  const isMailed = notify.channels.includes('email');
  const way = isMailed ? notify.frequency : 'in_app';
  return (
    <li className={styles.row} data-paused={paused}>
      <div className={styles.text}>
        {isRenaming ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const said = String(new FormData(event.currentTarget).get('name') ?? '').trim();
              if (said !== '') change.mutate({ name: said });
              setRenaming(false);
            }}
            className={styles.rename}
          >
            <Field label={t`Name`}>
              {(control) => (
                <input
                  {...control}
                  name="name"
                  className={fieldStyles.input}
                  defaultValue={name}
                  maxLength={100}
                  ref={focus}
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
          {chipsOfQuery(item.query).map((chip) => (
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
        <ButtonLink look="primary" to={searchPath(routeOfQuery(item.query))} onClick={see}>
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
                  value === 'in_app'
                    ? { channels: ['in_app'], frequency: 'instant' }
                    : {
                        channels: ['in_app', 'email'],
                        frequency: value === 'daily' ? 'daily' : 'instant',
                      },
              })
            }
          >
            <option value="in_app">{t`Here only`}</option>
            <option value="instant">{t`Here and by mail at once`}</option>
            <option value="daily">{t`Here and by mail once a day`}</option>
          </select>
        </label>
        <Button onClick={() => change.mutate({ paused: !paused })} disabled={change.isPending}>
          {paused ? t`Resume` : t`Pause`}
        </Button>
        <Button look="quiet" onClick={() => setRenaming(!isRenaming)}>
          <Trans>Rename</Trans>
        </Button>
        <Button look="quiet" onClick={() => remove.mutate()} disabled={remove.isPending}>
          <Trans>Delete</Trans>
        </Button>
      </div>
    </li>
  );
}
