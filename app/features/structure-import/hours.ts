const DAYS = { Mo: 'lundi', Tu: 'mardi', We: 'mercredi', Th: 'jeudi', Fr: 'vendredi', Sa: 'samedi', Su: 'dimanche' }
const DAY = Object.keys(DAYS).join('|')
const RULE = new RegExp(
  `^((?:${DAY})(?:[-,](?:${DAY}))*)\\s+(off|closed|\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\s*\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`,
)

/**
 * Opening hours as OpenStreetMap writes them, in words, one line a rule: `Mo-Fr 09:00-12:30` → `- lundi à vendredi : 9 h à
 * 12 h 30`. What is written any other way stays as it is.
 */
export function hoursInWords(text: string | undefined): string | undefined {
  const rules = (text ?? '').split(';').map(rule => rule.trim())
  const lines = rules.filter(Boolean).map(lineOf)
  return lines.includes(undefined) ? text : lines.join('\n')
}

function lineOf(rule: string): string | undefined {
  const [, days, times] = RULE.exec(rule) ?? []
  if (!days || !times) return undefined
  const when = days.replace(/[A-Z][a-z]/g, day => DAYS[day as keyof typeof DAYS]).replaceAll('-', ' à ')
  const isClosed = times === 'off' || times === 'closed'
  return `- ${when.replaceAll(',', ', ')}\u00a0: ${isClosed ? 'fermé' : times.split(/,\s*/).map(span).join(', ')}`
}

function span(text: string): string {
  const [from = '', to = ''] = text.split('-').map(clock)
  return `${from} à ${to}`
}

function clock(text: string): string {
  const [hours, minutes] = text.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}
