import type { Language } from 'db/schema/words'
import { longDay } from '~/lib/dates'
import { type Box, text } from '~/lib/pdf/boxes.server'
import { closePdf, type Pdf } from '~/lib/pdf/document.server'
import { drawLaid, layOut } from '~/lib/pdf/flow.server'
import { type Attendance, attendanceOf } from './attendance'
import { FRAME, finishPages, openPaper, type Said, tellGroup } from './paper.server'
import { wholeName } from './people.server'
import { type GroupWithEdition, listPeople, type Person } from './queries.server'

/** The list of those of a group who came: those who agreed by name, of the others what its page tells and no more. */
export async function drawProof(group: GroupWithEdition, language: Language, now: Date): Promise<Buffer> {
  const attendance = attendanceOf(await listPeople(group.id), group.edition)
  const said = tellGroup(group, language)
  const pdf = openPaper(said.t('paper.proof'), said, now)
  const boxes = [...head(pdf, said, group), ...names(pdf, said, attendance), ...foot(pdf, said, attendance, now)]
  drawLaid(pdf, layOut(boxes, FRAME), FRAME)
  finishPages(pdf, said)
  return closePdf(pdf)
}

const BODY = { face: 'text', size: 11.5, lineGap: 1 } as const

function head(pdf: Pdf, said: Said, { structure, name, adviserName }: GroupWithEdition): Box[] {
  const { t } = said
  const about = [structure, name, adviserName && t('paper.adviser', { name: adviserName })].filter(Boolean).join(' · ')
  return [
    text(pdf, t('paper.proof'), { face: 'heading', size: 28, ink: 'brick' }, 'H1'),
    text(pdf, `${said.event}, ${said.tag}`, { face: 'bold', size: 13 }),
    text(pdf, `${said.when}. ${said.where}.`, BODY),
    ...(about ? [text(pdf, about, BODY)] : []),
    text(pdf, t('paper.proofText'), BODY),
  ]
}

function names(pdf: Pdf, { t }: Said, { came }: Attendance<Person>): Box[] {
  const title = text(pdf, `${t('paper.proofNames')} (${came.length})`, { face: 'heading', size: 16 }, 'H2')
  if (came.length === 0) return [title, text(pdf, t('paper.proofNone'), BODY)]
  return [title, ...came.map(person => text(pdf, wholeName(person) ?? t('people.nameless'), { ...BODY, lineGap: -4 }))]
}

function foot(pdf: Pdf, { t, language }: Said, attendance: Attendance<Person>, now: Date): Box[] {
  const { others, withdrawn, total, count, came } = attendance
  const all =
    total === undefined
      ? t('attendance.totalHidden', { count: came.length, all: count })
      : t('attendance.total', { count: total, all: count })
  const othersWords =
    others.came === undefined
      ? t('attendance.othersHidden', { count: others.count })
      : t('attendance.othersTold', others)
  return [
    text(pdf, all, BODY),
    ...(others.count > 0
      ? [text(pdf, t('attendance.others'), { ...BODY, face: 'bold' }), text(pdf, othersWords, BODY)]
      : []),
    ...(withdrawn > 0 ? [text(pdf, t('attendance.withdrawn', { count: withdrawn }), BODY)] : []),
    text(pdf, t('paper.madeOn', { day: longDay(now, language) }), { face: 'text', size: 9, ink: 'stone' }),
  ]
}
