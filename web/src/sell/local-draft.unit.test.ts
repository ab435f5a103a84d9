import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dropLocalDraft,
  keepLocalDraft,
  keepSent,
  localDraft,
  rememberPlace,
  sentDraft,
} from './local-draft.ts';
import { emptyForm } from './sell-form.ts';

const onThisDevice = (entries: Record<string, string>) => {
  const kept = new Map(Object.entries(entries));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
};

describe('a draft on this device', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('comes back as it was kept', () => {
    onThisDevice({});
    const form = { ...emptyForm, category: 'live-animal', animal: { sex: 'male', weightGrams: '85' } };
    keepLocalDraft('ida', { form, idempotencyKey: 'one' });
    expect(localDraft('ida')).toEqual({ form, idempotencyKey: 'one' });
    expect(localDraft('bo').form).toEqual(emptyForm);
  });

  it('still opens when it has a field for each attribute of an animal', () => {
    const { animal: _, ...rest } = emptyForm;
    const form = { ...rest, sex: 'female', hatchedOn: '', weightGrams: '85', provenBreeder: false };
    onThisDevice({ 'vivarium.draft.ida': JSON.stringify({ form, idempotencyKey: 'one' }) });
    const draft = localDraft('ida');
    expect(draft.idempotencyKey).toBe('one');
    expect(draft.form.animal).toMatchObject({ sex: 'female', weightGrams: '85' });
    expect(draft.form.animal).not.toHaveProperty('provenBreeder');
  });

  it('begins where its person sold from before, and nobody else', () => {
    onThisDevice({});
    const place = { lat: 52.5, lng: 13.4, city: 'Berlin', country: 'DE' };
    rememberPlace('ida', place);
    expect(localDraft('ida').form.place).toEqual(place);
    expect(localDraft('bo').form.place).toEqual(emptyForm.place);
  });

  it('knows what of it was sent, until it is forgotten', () => {
    onThisDevice({});
    expect(sentDraft('ida')).toBeUndefined();
    keepSent('ida', { title: 'Pied' });
    expect([sentDraft('ida'), sentDraft('bo')]).toEqual([{ title: 'Pied' }, undefined]);
    dropLocalDraft('ida');
    expect(sentDraft('ida')).toBeUndefined();
    onThisDevice({ 'vivarium.draft-sent.ida': '{"title":' });
    expect(sentDraft('ida')).toBeUndefined();
  });

  it('that cannot be read is as good as none', () => {
    onThisDevice({ 'vivarium.draft.ida': '{"form":' });
    expect(localDraft('ida').form).toEqual(emptyForm);
  });
});
