import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineServer, type ServerDefinition } from './server-definition.ts';
import { programs } from './server-names.ts';
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

  it('of the application begins with the one that makes the tables and ends with the one origin', () => {
    expect(namesOf(programs).at(0)).toBe('command-api');
    expect(namesOf(programs).at(-1)).toBe('gateway');
  });
});
