import type { Style } from '~/lib/pdf/boxes.server'

/** The few sizes of letters of the report, in points. */
export const STYLES = {
  section: { face: 'heading', size: 27, ink: 'brick' },
  question: { face: 'heading', size: 12.2 },
  label: { face: 'bold', size: 11 },
  body: { face: 'text', size: 11, lineGap: 0 },
  note: { face: 'text', size: 8.6, ink: 'stone', lineGap: -1.4 },
  small: { face: 'text', size: 9.5, lineGap: -1.8 },
  quote: { face: 'heading', size: 14, lineGap: 2 },
  number: { face: 'heading', size: 34, ink: 'brick' },
} as const satisfies Record<string, Style>
