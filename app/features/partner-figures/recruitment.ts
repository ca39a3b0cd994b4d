import type { InterviewEnd, OfferCount, Recruitment } from '~/features/job-offer/recruitment-count'
import { breakDown, type Table } from '~/features/statistics/breakdown'
import { hiddenCells } from '~/features/statistics/disclosure'
import { totalOf } from '~/features/statistics/tally'

/** Which ends cover the small ones: those that a company misses least. */
const COVERS: readonly InterviewEnd[] = ['awaited', 'no', 'seen-again', 'offer', 'hired']

export type ShownRecruitment = {
  /** `marks` is undefined when hidden. */
  offers: (Omit<OfferCount, 'marks'> & { marks: number | undefined })[]
  /** Undefined when there are fewer interviews than the threshold. */
  interviews: Table | undefined
}

/** What the holder of a link may read of an organisation's own recruitment: no number below the threshold follows from it. */
export function shownRecruitment({ offers, interviews }: Recruitment, threshold: number): ShownRecruitment {
  return {
    offers: offers.map(offer => ({ ...offer, marks: offer.marks < threshold ? undefined : offer.marks })),
    interviews:
      totalOf(interviews) < threshold ? undefined : breakDown(interviews, hiddenCells(interviews, threshold, COVERS)),
  }
}
