/** Version of the catalogue's data: it is raised with every change of a fact. */
export const catalogueVersion = '2026.5.0';
