/**
 * The area that the editions serve: Toulouse Métropole. Communes: Insee, COG 2026, and DGCL, EPCI 2026, as published by
 * Etalab (decoupage-administratif 6.0.0, 9 March 2026, Licence Ouverte); population: the sum of their municipal populations.
 */
export const AREA = {
  name: 'Toulouse Métropole',
  siren: '243100518',
  population: 832_348,
  populationSource: 'Insee, populations municipales\u00a0; DGCL, périmètre 2026',
  /** Insee codes of its 37 communes. */
  communes: new Set(
    '31003 31022 31032 31044 31053 31056 31069 31088 31091 31116 31149 31150 31157 31163 31182 31184 31186 31205 31230 31561 31282 31293 31351 31352 31355 31389 31417 31418 31445 31467 31488 31490 31506 31541 31555 31557 31588'.split(
      ' ',
    ),
  ),
}

/** The department in the code of a priority neighbourhood: `QN03107M` → `031`, `QN02A01M` → `02A`, `QN97101I` → `971`. */
export function departmentOfNeighbourhood(code: string): string {
  return code.slice(2, 5)
}

/** The same for the Insee code of a commune: `31555` → `031`, `2A004` → `02A`, `97105` → `971`. */
export function departmentOfCommune(code: string): string {
  return code.startsWith('97') ? code.slice(0, 3) : `0${code.slice(0, 2)}`
}
