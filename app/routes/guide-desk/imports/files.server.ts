import { confirmCodes, forgetCodes } from '~/features/rome/import.server'
import { confirmStructures, forgetStructures } from '~/features/structure-import/import.server'
import { notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'

const FILES = {
  rome: { address: '/organisation/guide/imports/rome', confirm: confirmCodes, forget: forgetCodes },
  structures: {
    address: '/organisation/guide/imports/structures',
    confirm: confirmStructures,
    forget: forgetStructures,
  },
}

/** The official file that an address names; 404 for any other word. */
export function officialFile(subject = '') {
  return ownValue(FILES, subject) ?? notFound()
}
