// What an organiser knows and a visitor does not: it stops hands, not experts, and never leaves the tablet.
const KEPT = 'borne:code'
const CODE = /^\d{4}$/

/** Whether four digits were chosen on this tablet. */
export function hasTeamCode(): boolean {
  return CODE.test(localStorage.getItem(KEPT) ?? '')
}

/** Chooses them; false when they are not four digits. */
export function chooseTeamCode(code: string): boolean {
  if (!CODE.test(code)) return false
  localStorage.setItem(KEPT, code)
  return true
}

export function isTeamCode(code: string): boolean {
  return hasTeamCode() && localStorage.getItem(KEPT) === code
}
