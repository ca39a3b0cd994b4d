import type { GiftAnswer } from '~/features/device/protocol'

/** `isOwn`: this screen handed the gift over, now or by an asking whose answer was lost. */
type Given = { answer: GiftAnswer; isOwn: boolean }

/** Hands a gift over, one asking at a time: another one meanwhile does nothing, and gives back nothing. */
export function createGiving() {
  let isAsking = false
  let isUnanswered = false
  return async (askServer: () => Promise<GiftAnswer>): Promise<Given | undefined> => {
    if (isAsking) return undefined
    isAsking = true
    try {
      const answer = await askServer()
      return { answer, isOwn: answer.outcome === 'given' || (isUnanswered && answer.outcome === 'already') }
    } catch (error) {
      isUnanswered = true
      throw error
    } finally {
      isAsking = false
    }
  }
}
