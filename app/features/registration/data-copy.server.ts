import { roundTime } from '~/features/after-work/evening'
import { listInterviewHistory } from '~/features/after-work/interviews.server'
import { OUTCOME_WORDS } from '~/features/after-work/words'
import { listAttestationHistory } from '~/features/attestation/queries.server'
import { listEnrolmentHistory } from '~/features/enrolment/queries.server'
import { listInterestHistory } from '~/features/job-offer/interests.server'
import { findOrganisationById } from '~/features/organisation/queries.server'
import { listOutcomeHistory } from '~/features/outcome/queries.server'
import { listPassportHistory } from '~/features/passport/queries.server'
import { translatorFor } from '~/lib/i18n.server'
import { listOwnScans, type RegistrationWithEdition } from './queries.server'

/**
 * All that is held of a person for one registration, in French words, ready to be given back. Messages are not in it: they
 * repeat these answers, and whether one was written would tell a stranger that an e-mail is already registered.
 */
export async function copyData(registration: RegistrationWithEdition) {
  const scans = await listOwnScans(registration.id)
  const enrolments = await listEnrolmentHistory(registration.id)
  const interests = await listInterestHistory(registration.id)
  const interviews = await listInterviewHistory(registration.id)
  const passport = await listPassportHistory(registration.id)
  const t = translatorFor('fr').getFixedT('fr', 'outcome')
  const followUps = await listOutcomeHistory(registration.id)
  const attestations = await listAttestationHistory(registration.id)
  const prescriber = await findOrganisationById(registration.prescriberId)
  const { edition } = registration
  return {
    edition: { numero: edition.number, nom: edition.name, jour: edition.heldOn },
    inscription: {
      inscritLe: registration.createdAt,
      annuleLe: registration.cancelledAt,
      parUnGroupe: registration.groupId !== null,
      langue: registration.language,
      numeroDuBillet: registration.ticketSerial,
      codeCourt: registration.shortCode,
      sansMessagesDepuis: registration.messagesStoppedAt,
    },
    reponses: {
      prenom: registration.firstName,
      nom: registration.lastName,
      email: registration.email ?? registration.claimedEmail,
      telephone: registration.phone ?? registration.claimedPhone,
      anneeDeNaissance: registration.birthYear,
      trancheDAgeVueALaPorte: registration.ageBand,
      genre: registration.gender,
      quartierPrioritaire: registration.qpv,
      quartier: registration.districtSlug,
      codeDuQuartierPrioritaire: registration.neighbourhoodCode,
      situation: registration.situation,
      premiereVisite: registration.firstVisit,
      prescripteur: prescriber?.name ?? null,
      besoins: registration.needs,
    },
    accords: {
      contactDepuis: registration.consentContactAt,
      suiviDepuis: registration.consentFollowUpAt,
      presenceDiteAuGroupeDepuis: registration.consentAdviserAt,
      presenceTueAuGroupeDepuis: registration.consentAdviserWithdrawnAt,
    },
    reservations: enrolments.map(({ title, askedAt, confirmedAt, endedAt, ending }) => ({
      activite: title,
      demandeeLe: askedAt,
      confirmeeLe: confirmedAt,
      finieLe: endedAt,
      raison: ending,
    })),
    offresCochees: interests.map(({ title, company, markedAt }) => ({
      offre: title,
      entreprise: company,
      cocheeLe: markedAt,
    })),
    entretiens: interviews.map(({ settings, round, company, tableNumber, outcome, outcomeWording }) => ({
      entreprise: company,
      tour: round,
      prevuLe: settings && roundTime(settings, round),
      table: tableNumber,
      suite: outcome && OUTCOME_WORDS[outcome],
      motsDeLEntreprise: outcomeWording,
    })),
    tampons: passport.stamps.map(({ title, stampedAt }) => ({ stand: title, le: stampedAt })),
    cadeauDuPasseportRemisLe: passport.giftGivenAt,
    suites: followUps.map(({ months, situation, jobKind, helped, answeredOn }) => ({
      moisApres: months,
      reponse: situation && t(`situations.${situation}`),
      emploi: jobKind && t(`kinds.${jobKind}`),
      aide: helped.map(help => t(`helps.${help}`)),
      reponduLe: answeredOn,
    })),
    attestations: attestations.map(({ printed, shortCode, issuedAt, isTrue }) => ({
      codeCourt: shortCode,
      nom: printed?.name,
      activites: printed?.activities,
      delivreeLe: issuedAt,
      valable: isTrue,
    })),
    passages: scans.map(({ at, checkpoint }) => ({ le: at, point: checkpoint })),
  }
}
