import type { Edition } from 'db/schema/editions'
import { OUTCOME_MONTHS, type OutcomeMonths } from 'db/schema/words'
import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import { longDay, monthsAfter } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import { cohortBlocks } from './block.server'
import { isQuestionOver, lastAnswerDay } from './moments'
import { listCohorts } from './queries.server'
import { type CohortResult, cohortResult } from './results'

type Of = Pick<Edition, 'id' | 'heldOn' | 'disclosureThreshold'>
type Public = {
  blocks: Block[]
  /** Of each question that is still answered: until when. */
  awaited: string[]
}

/**
 * The answers that everybody may read, of an edition whose figures are frozen and shown: those of questions that are over, so
 * that no two readings differ. Undefined when nobody was ever asked. One statement.
 */
export async function findPublicOutcomes(edition: Of, words: Words, now: Date): Promise<Public | undefined> {
  const { id, heldOn } = edition
  const cohorts = await listCohorts(id)
  if (!heldOn || cohorts.length === 0) return undefined
  const t = translatorFor(words.language).getFixedT(words.language, 'outcome')
  const over = cohorts.filter(({ months }) => isQuestionOver(heldOn, months, now))
  return {
    blocks: over.flatMap(({ threshold, ...cohort }) =>
      threshold === null ? [] : cohortBlocks(cohortResult(cohort, threshold), threshold, words),
    ),
    awaited: OUTCOME_MONTHS.filter(months => !isQuestionOver(heldOn, months, now)).map(months =>
      t('results.awaited', {
        duration: t('duration', { count: months }),
        day: longDay(lastAnswerDay(heldOn, months), words.language),
      }),
    ),
  }
}

type Question = Pick<CohortResult, 'months' | 'asked' | 'response'> & { askedOn: string; lastDay: string }

/**
 * Each question of an edition, when it is asked and until when it is answered, with how many were asked and answered. What they
 * said is told once the question is over, small numbers hidden as from everybody: read twice while answers come, it would
 * tell what one person said. One statement.
 */
export async function findOrganiserOutcomes(edition: Of, words: Words, now: Date) {
  const { id, heldOn } = edition
  const cohorts = await listCohorts(id)
  const threshold = cohorts[0]?.threshold ?? edition.disclosureThreshold
  const results = cohorts.map(cohort => cohortResult(cohort, threshold))
  const over = results.filter(({ months }) => heldOn && isQuestionOver(heldOn, months, now))
  const questions = heldOn ? OUTCOME_MONTHS.map(months => questionOf(heldOn, months)) : []
  return { threshold, questions, blocks: over.flatMap(result => cohortBlocks(result, threshold, words)) }

  function questionOf(heldOn: string, months: OutcomeMonths): Question {
    const { asked, response } = results.find(result => result.months === months) ?? {}
    return {
      months,
      askedOn: longDay(monthsAfter(heldOn, months), words.language),
      lastDay: longDay(lastAnswerDay(heldOn, months), words.language),
      asked,
      response,
    }
  }
}
