/** A page of the door asks the new version to replace the old one. */
export const TAKE_OVER = 'prendre-la-suite'

/** At the root, so that its scope may be `/porte` itself. */
export const WORKER_ADDRESS = '/porte-hors-ligne.js'
export const SCOPE = '/porte'
