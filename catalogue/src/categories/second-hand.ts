import type { Category } from '../category.ts';
import * as a from './attributes.ts';

/** Goods that have nothing to do with animals. */
export const secondHandCategories: readonly Category[] = [
  {
    slug: 'electronics',
    name: 'Electronics',
    description: 'Phones, computers, cameras and sound',
    kind: 'goods',
    subcategories: [
      { slug: 'phone', name: 'Phones' },
      { slug: 'computer', name: 'Computers and tablets' },
      { slug: 'camera', name: 'Cameras' },
      { slug: 'audio', name: 'Sound' },
      { slug: 'television', name: 'Televisions' },
    ],
    attributes: [
      a.condition,
      a.brand,
      a.model,
      a.color,
      a.number('storageGb', 'Storage', 'GB', 100000),
      a.number('memoryGb', 'Memory', 'GB', 4096),
      a.number('screenInches', 'Screen', 'in', 200),
      { key: 'year', label: 'Year', type: 'integer', min: 1950, max: 2100, required: false, facet: true },
      a.flag('warranty', 'Still under warranty'),
    ],
  },
  {
    slug: 'clothing',
    name: 'Clothing',
    description: 'Clothes and shoes',
    kind: 'goods',
    subcategories: [
      { slug: 'tops', name: 'Tops' },
      { slug: 'bottoms', name: 'Bottoms' },
      { slug: 'outerwear', name: 'Jackets and coats' },
      { slug: 'shoes', name: 'Shoes' },
      { slug: 'headwear', name: 'Hats and caps' },
    ],
    attributes: [
      a.condition,
      a.brand,
      a.text('size', 'Size', { facet: true }),
      a.color,
      a.material,
      a.choice('fit', 'Cut', { women: 'Women', men: 'Men', unisex: 'Unisex', children: 'Children' }),
    ],
  },
  {
    slug: 'furniture',
    name: 'Furniture',
    description: 'Tables, seats, shelves and stands',
    kind: 'goods',
    subcategories: [
      { slug: 'sofa', name: 'Sofas' },
      { slug: 'chair', name: 'Chairs' },
      { slug: 'table', name: 'Tables and desks' },
      { slug: 'storage', name: 'Shelves and cabinets' },
      { slug: 'stand', name: 'Terrarium and aquarium stands' },
      { slug: 'bed', name: 'Beds' },
    ],
    attributes: [
      a.condition,
      a.brand,
      a.material,
      a.color,
      a.widthCm,
      a.depthCm,
      a.heightCm,
      { key: 'seats', label: 'Seats', type: 'integer', min: 1, max: 20, required: false, facet: true },
      a.flag('flatPacked', 'Can be taken apart'),
    ],
  },
  {
    slug: 'other',
    name: 'Other',
    description: 'Books and whatever fits nowhere else',
    kind: 'goods',
    subcategories: [
      { slug: 'books', name: 'Books and magazines' },
      { slug: 'art', name: 'Art and collectibles' },
    ],
    attributes: [a.condition, a.brand, a.model, a.color, a.material, a.text('size', 'Size', { facet: true })],
  },
];
