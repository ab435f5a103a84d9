import type { FeatureCollection } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';

interface World {
  land: GeoJSON.GeoJsonObject;
  borders: GeoJSON.GeoJsonObject;
}

let loading: Promise<World> | undefined;

/**
 * The outlines of the world's land and countries (Natural Earth 1:50m, public domain, by way of world-atlas).
 * Loaded once, when a map is first shown; a failed load is tried again by the next map.
 */
export function loadWorld(): Promise<World> {
  loading ??= fetch(countriesUrl)
    .then((response) => response.json() as Promise<WorldTopology>)
    .then((topology) => ({
      land: feature(topology, topology.objects.land) as FeatureCollection,
      borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
    }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

type WorldTopology = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
