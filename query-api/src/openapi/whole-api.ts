import { commands, queries } from '@vivarium/contracts/operations.ts';
import { type OpenApiDocument, openApiDocument } from '@vivarium/platform/openapi/document.ts';

/** @returns the document of every operation, whichever server answers it. */
export function wholeApi(): OpenApiDocument {
  return openApiDocument([...queries, ...commands], {
    title: 'Vivarium',
    version: '1.0.0',
    description: 'A marketplace for reptiles, amphibians and everything around them.',
  });
}
