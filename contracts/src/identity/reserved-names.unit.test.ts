import { describe, expect, it } from 'vitest';
import { isReserved, mixesScripts } from './reserved-names.ts';

describe('a name of the market or its staff', () => {
  it.each([
    ...[
      'admin',
      'Admin',
      'ADMIN',
      'admin1',
      'Adm1n',
      '4dmin',
      'a.d.m.i.n',
      'admin_2',
      'Аdmin',
      'аdmіn',
      'Ａdmin',
      'ádmin',
    ],
    ...[
      'Vivarium',
      'vivarium',
      'V1varium',
      'Vivariuм',
      'Vivarium Support',
      'vivarium-support',
      'VivariumSupport',
    ],
    ...[
      'The Vivarium Team',
      'Vivarium Official Store',
      'Official Vivarium',
      'Support',
      'Help Desk',
      'Customer Support',
    ],
    ...[
      'moderator',
      'Moderators',
      'M0derator',
      'root',
      'system',
      'Vivarium.com',
      'security_team',
      'Your Vivarium Billing',
    ],
    ...['Jo from Vivarium Support', 'Payments', 'no-reply'],
  ])('“%s” is one', (name) => {
    expect(isReserved(name)).toBe(true);
  });

  it.each([
    ...[
      'Vivariums by Jo',
      'Jo’s Vivarium',
      'Vivarium World',
      'Support Geckos',
      'alex-moderator',
      'Northbank Morphs',
    ],
    ...[
      'Adminton Reptiles',
      'Rooted Plants',
      'Team Gecko',
      'Iguana Security Cages',
      'Модест',
      'Μαρία',
      '東京爬虫類',
    ],
    ...['robin', 'The Reptile Shop', 'Sys Temple', 'Modern Morphs', 'Official Ball Pythons of Texas'],
  ])('“%s” is none', (name) => {
    expect(isReserved(name)).toBe(false);
  });
});

describe('a word of two scripts', () => {
  it.each(['pаypal', 'Vivаrium', 'Αlpha'])('is found in “%s”', (name) => {
    expect(mixesScripts(name)).toBe(true);
  });

  it.each(['Иван and Co', 'Γιάννης Reptiles', 'Łukasz', 'Zoë', '東京 Morphs', 'µm'.normalize('NFC')])(
    'is not in “%s”',
    (name) => {
      expect(mixesScripts(name)).toBe(false);
    },
  );
});
