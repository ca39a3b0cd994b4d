import { activitiesByKind, listProgramme } from '~/features/activity/queries.server'
import { KIND_WORDS, KINDS_WORDS } from '~/features/activity/words'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { stampLink } from '~/features/passport/link.server'
import { findPassport } from '~/features/passport/queries.server'
import { LABEL_SHEETS, labelsPerSheet } from '~/lib/pdf/label-sheets'
import { drawBadges } from './badges.server'
import { drawDoorSign } from './door-sign.server'
import { drawEmergencyList } from './emergency-list.server'
import { type Paper, type PaperWish, usedLabels } from './papers'
import { listBadges, listTicketHolders } from './people.server'
import { drawPoster } from './poster.server'
import { tellEdition } from './sheet.server'
import { drawStandSheets, type StandSheet } from './stand-sheets.server'
import { drawSurveyPoster } from './survey-poster.server'

type Asked = { edition: EditionWithVenue; wish: PaperWish; actor: Actor; now: Date }

/** A paper of an edition as a PDF. Who takes names out is kept. Undefined when there is nothing to print. */
export function makePaper(paper: Paper, asked: Asked): Promise<Buffer | undefined> {
  return MAKERS[paper](asked)
}

const MAKERS: Record<Paper, (asked: Asked) => Promise<Buffer | undefined>> = {
  badges: makeBadges,
  'liste-de-secours': makeEmergencyList,
  stands: makeStandSheets,
  panneau: ({ edition, wish, now }) =>
    drawDoorSign({ edition: tellEdition(edition), format: wish.format, arrow: wish.fleche, now }),
  affiche: makePoster,
  'affiche-de-sortie': ({ edition, wish, now }) =>
    drawSurveyPoster({ edition: tellEdition(edition), format: wish.format, now }),
}

async function makeBadges({ edition, wish, actor, now }: Asked) {
  const sheet = LABEL_SHEETS[wish.feuille]
  const once = await listBadges(edition, wish.qui, labelsPerSheet(sheet))
  const badges = once.flatMap(badge => Array.from({ length: wish.exemplaires }, () => badge))
  if (badges.length === 0) return undefined
  if (wish.qui === 'inscriptions') await recordExport(edition.id, actor, 'badges', once.length)
  return drawBadges({ edition: tellEdition(edition), sheet, start: usedLabels(wish), badges, now })
}

async function makeEmergencyList({ edition, actor, now }: Asked) {
  const people = await listTicketHolders(edition.id)
  await recordExport(edition.id, actor, 'emergency-list', people.length)
  return drawEmergencyList({ edition: tellEdition(edition), people, now })
}

async function makeStandSheets({ edition, now }: Asked) {
  const stands = await listStands(edition.id)
  if (stands.length === 0) return undefined
  return drawStandSheets({ edition: tellEdition(edition), stands, passport: await findPassport(edition.id), now })
}

async function makePoster({ edition, wish, now }: Asked) {
  const counts = await activitiesByKind(edition.id)
  const offers = (['stand', 'workshop', 'talk'] as const).flatMap(kind => {
    const count = counts[kind] ?? 0
    return count > 0 ? [`${count}\u00a0${(count < 2 ? KIND_WORDS : KINDS_WORDS)[kind].toLowerCase()}`] : []
  })
  return drawPoster({ edition: tellEdition(edition), format: wish.format, offers, now })
}

async function listStands(editionId: string): Promise<StandSheet[]> {
  const programme = await listProgramme(editionId)
  return programme
    .filter(({ kind, cancelledAt }) => kind === 'stand' && !cancelledAt)
    .map(({ id, title, hosts, room }) => ({ title, hosts: hosts.map(host => host.name), room, address: stampLink(id) }))
}

function recordExport(editionId: string, actor: Actor, subject: string, lines: number): Promise<void> {
  return recordDeed({ actor, verb: 'export', subject: 'export', editionId, after: { subject, format: 'pdf', lines } })
}
