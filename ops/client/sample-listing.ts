/** @returns a complete, publishable listing of a ball python, as a body of `POST /listings`. */
export function aBallPython(overrides: Record<string, unknown> = {}) {
  return {
    category: 'live-animal',
    title: 'Pied ball python, eating well',
    description: 'Captive bred here, on frozen-thawed rat pups since her third meal. Sheds in one piece.',
    price: { amount: '450.00', currency: 'USD' },
    location: { lat: 30.2672, lng: -97.7431, city: 'Austin', region: 'Texas', country: 'US' },
    attributes: {
      species: 'python-regius',
      traits: [{ gene: 'pied', zygosity: 'visual' }],
      sex: 'female',
      lifeStage: 'juvenile',
      origin: 'captive_bred',
      weightGrams: 310,
    },
    ...overrides,
  };
}
