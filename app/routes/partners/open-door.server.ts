import { data } from '@remix-run/node'
import { findBySecret } from '~/features/partner-figures/links.server'
import { findT } from '~/lib/i18n.server'

const STATUS = { closed: 410, unknown: 404 }

/** The organisation and the link of an address, or the kind answer of a door that opens no more, or never did. */
export async function openDoor(request: Request, secret: string | undefined, now: Date) {
  const found = await findBySecret(secret, now)
  if (found.state === 'open') return { link: found.link, organisation: found.organisation }
  const t = await findT(request, 'partner')
  const { state } = found
  return { shut: data({ state, title: `${t(`${state}.title`)} · LNPSQ` }, STATUS[state]) }
}
