import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { servicesInOrder } from '../services/service-names.ts';
import { defineServer, type ServerDefinition } from '../system/server-definition.ts';
import { programs } from '../system/server-names.ts';
import { startOrder } from './start-order.ts';

const aServer = (name: string, needs: Partial<ServerDefinition> = {}) =>
  defineServer({ name, entryPoint: `${name}.ts`, config: z.object({}), ...needs });
const namesOf = (definitions: readonly ServerDefinition[]) => definitions.map(({ name }) => name);

describe('the order in which programs start', () => {
  it('has each after those whose URL it is told and those that it names', () => {
    const door = aServer('door', { upstreams: { ROOM_URL: { server: 'room' } } });
    const room = aServer('room', { after: ['ground'] });
    expect(namesOf(startOrder([door, room, aServer('ground')]))).toEqual(['ground', 'room', 'door']);
  });

  it('refuses one that needs what there is not, or itself by a detour', () => {
    expect(() => startOrder([aServer('room', { after: ['ground'] })])).toThrow(
      'room needs ground, which there is not',
    );
    expect(() =>
      startOrder([aServer('hen', { after: ['egg'] }), aServer('egg', { after: ['hen'] })]),
    ).toThrow('hen would start after itself');
  });

  it('has a service after all that it is told of, by however long a way', () => {
    const chain = [
      { name: 'c', after: ['b'] },
      { name: 'both', after: ['a', 'b'] },
      { name: 'b', after: ['a'] },
      { name: 'd', after: ['c'] },
      { name: 'a' },
    ];
    expect(startOrder(chain).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'both', 'd']);
    expect(servicesInOrder.indexOf('s3')).toBeGreaterThan(servicesInOrder.indexOf('nats'));
  });

  it('of the application makes the tables before anybody reads them and ends with the one origin', () => {
    const names = namesOf(programs);
    for (const name of ['worker', 'projector'])
      expect(names.indexOf('command-api')).toBeLessThan(names.indexOf(name));
    expect(namesOf(programs).at(-1)).toBe('gateway');
  });
});
