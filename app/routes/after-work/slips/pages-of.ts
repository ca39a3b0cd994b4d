/** Slips on one A4 page: two across, four down. */
export const SLIPS_A_PAGE = 8

/** How many A4 pages that many slips fill. */
export function pagesOf(slips: number): number {
  return Math.ceil(slips / SLIPS_A_PAGE)
}
