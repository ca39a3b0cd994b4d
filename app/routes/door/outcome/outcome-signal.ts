import type { Outcome } from './outcome'
import { asksCare, mayBeWalkIn } from './outcome-words'

type Tone = [frequency: number, startsAt: number, lasts: number]
type Signal = { tones: Tone[]; vibration: number[] }

const GOOD: Signal = { tones: [[880, 0, 0.09], [1320, 0.1, 0.16]], vibration: [80] } // biome-ignore format: a tune
const REPEAT: Signal = { tones: [[520, 0, 0.14], [520, 0.22, 0.14]], vibration: [80, 80, 80] } // biome-ignore format: a tune
const BAD: Signal = { tones: [[300, 0, 0.25], [200, 0.26, 0.4]], vibration: [400] } // biome-ignore format: a tune

let audio: AudioContext | undefined

/** Browsers allow sound only after a touch: call it on the first one. */
export function wakeSound(): void {
  audio ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext()
  audio?.resume().catch(() => {})
}

/** A tune and a vibration that tell the outcome without looking. */
export function signal(outcome: Outcome): void {
  const { tones, vibration } = signalOf(outcome)
  navigator.vibrate?.(vibration)
  if (audio?.state !== 'running') return
  for (const [frequency, startsAt, lasts] of tones) play(audio, frequency, audio.currentTime + startsAt, lasts)
}

function signalOf(outcome: Outcome): Signal {
  if (mayBeWalkIn(outcome)) return BAD
  return asksCare(outcome) ? REPEAT : GOOD
}

function play(context: AudioContext, frequency: number, from: number, lasts: number) {
  const tone = new OscillatorNode(context, { frequency, type: 'square' })
  const volume = new GainNode(context, { gain: 0.2 })
  tone.connect(volume).connect(context.destination)
  tone.start(from)
  tone.stop(from + lasts)
}
