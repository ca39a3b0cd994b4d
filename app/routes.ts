import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'
import { afterWorkAddresses } from './routes/after-work/addresses'
import { attestationAddresses, attestationFileAddresses, ownAttestationAddresses } from './routes/attestation/addresses'
import { doorAddresses } from './routes/door/addresses'
import { doorApiAddresses } from './routes/door-api/addresses'
import { doorDeskAddresses } from './routes/door-desk/addresses'
import { editionGroupAddresses, groupAddresses, groupFileAddresses, ownGroupAddresses } from './routes/groups/addresses'
import { guideAddresses, guideFileAddresses } from './routes/guide/addresses'
import { guideDeskAddresses } from './routes/guide-desk/addresses'
import { planAddresses } from './routes/impact-plan/addresses'
import { editionMailingAddresses } from './routes/mailings/addresses'
import { memberAddresses } from './routes/members/addresses'
import { editionMessageAddresses, messageAddresses } from './routes/message-desk/addresses'
import { organisationAddresses } from './routes/organisations/addresses'
import { outcomeAddresses } from './routes/outcomes/addresses'
import { paperAddresses } from './routes/papers/addresses'
import { editionPassportAddresses, passportAddresses } from './routes/passport/addresses'
import { editionFiguresAddresses } from './routes/statistics/addresses'
import { stopAddresses, stopAgainAddresses } from './routes/stop/addresses'
import { editionSurveyAddresses, surveyAddresses } from './routes/survey/addresses'
import { venueAddresses } from './routes/venues/addresses'

/** Every address of the application. Visitor pages stand in one layout, members' pages in another. */
const routes: RouteConfig = [
  layout('routes/visitor-layout.tsx', [
    index('routes/site/home.tsx'),
    route('mentions-legales', 'routes/site/legal.tsx'),
    route('vos-donnees', 'routes/site/privacy.tsx'),

    route('editions', 'routes/editions/list.tsx'),
    route('chiffres', 'routes/comparison/comparison.tsx'),
    ...prefix('editions/:edition', [
      index('routes/editions/edition.tsx'),
      route('programme', 'routes/editions/programme.tsx'),
      route('programme/:activity', 'routes/editions/activity.tsx'),
      route('inscription', 'routes/registration/register.tsx'),
      route('statistiques', 'routes/statistics/public.tsx'),
      ...surveyAddresses,
    ]),

    route('impact', 'routes/impact/impact.tsx'),
    route('impact/indicateurs/:indicator', 'routes/impact/indicator.tsx'),
    route('impact/actions/:action', 'routes/impact/action.tsx'),

    route('billet', 'routes/ticket/find.tsx'),
    ...prefix('billet/:secret', [
      index('routes/ticket/ticket.tsx'),
      route('reponses', 'routes/ticket/answers.tsx'),
      route('annulation', 'routes/ticket/cancellation.tsx'),
      route('consentements', 'routes/ticket/consents.tsx'),
      route('effacement', 'routes/ticket/erasure.tsx'),
      ...ownAttestationAddresses,
      route('messages', 'routes/ticket/messages.tsx'),
      route('ateliers', 'routes/ticket/workshops/workshops.tsx'),
      route('programme', 'routes/ticket/programme/programme.tsx'),
      route('after-work/:activity', 'routes/ticket/after-work/after-work.tsx'),
    ]),
    route('t/:code', 'routes/ticket/code.tsx'),
    ...attestationAddresses,

    route('appel/:secret', 'routes/proposals/call.tsx'),
    ...prefix('propositions/:secret', [
      index('routes/proposals/proposal.tsx'),
      route('modification', 'routes/proposals/edit.tsx'),
      route('retrait', 'routes/proposals/withdrawal.tsx'),
    ]),

    ...guideAddresses,
    ...passportAddresses,
    ...outcomeAddresses,
    ...stopAddresses,
    ...groupAddresses,

    route('partenaires/:secret', 'routes/partners/overview.tsx'),
    route('partenaires/:secret/:edition', 'routes/partners/edition.tsx'),

    route('connexion', 'routes/account/sign-in.tsx'),
    route('connexion/:token', 'routes/account/sign-in-link.tsx'),
    route('*', 'routes/site/not-found.tsx'),
  ]),

  route('connexion/cle', 'routes/account/key-sign-in.tsx'),
  route('connexion/cle/defi', 'routes/account/key-sign-in-challenge.ts'),
  route('chiffres.csv', 'routes/comparison/comparison-csv.ts'),
  route('chiffres.json', 'routes/comparison/comparison-json.ts'),
  route('api/messages/evenements', 'routes/messages/provider-events.ts'),
  route('sitemap.xml', 'routes/site/sitemap.ts'),
  route('robots.txt', 'routes/site/robots.ts'),
  route('impact.json', 'routes/impact/impact-json.ts'),
  route('impact.csv', 'routes/impact/impact-csv.ts'),
  ...prefix('editions/:edition', [
    route('agenda.ics', 'routes/editions/edition-calendar.ts'),
    route('ecran', 'routes/editions/screen/screen.tsx'),
    route('ecran/evenements', 'routes/editions/screen/events.ts'),
    route('partage.png', 'routes/editions/share-image.ts'),
    route('programme/:activity/agenda.ics', 'routes/editions/activity-calendar.ts'),
    route('integration', 'routes/partners/embed.tsx'),
    route('chiffres.svg', 'routes/partners/figures-picture.ts'),
    route('statistiques.json', 'routes/statistics/public-json.ts'),
    route('statistiques.csv', 'routes/statistics/public-csv.ts'),
    route('statistiques.xlsx', 'routes/statistics/public-xlsx.ts'),
    route('bilan.pdf', 'routes/statistics/report-pdf.ts'),
  ]),
  ...attestationFileAddresses,
  ...groupFileAddresses,
  ...stopAgainAddresses,
  ...guideFileAddresses,
  route('structures/:organisation/logo.webp', 'routes/organisations/logo-file.ts'),
  ...prefix('billet/:secret', [
    route('billet.png', 'routes/ticket/image.ts'),
    route('agenda.ics', 'routes/ticket/calendar.ts'),
    route('reprise', 'routes/ticket/restoration.ts'),
    route('messages/reprise', 'routes/ticket/messages-again.ts'),
    route('donnees.json', 'routes/ticket/copy.ts'),
    route('programme.ics', 'routes/ticket/programme/programme-calendar.ts'),
    route('ateliers/:activity/reservation', 'routes/ticket/workshops/reservation.ts'),
    route('ateliers/:activity/restitution', 'routes/ticket/workshops/restitution.ts'),
  ]),

  ...prefix('organisation', [
    layout('routes/organisation/layout.tsx', [
      index('routes/organisation/home.tsx'),
      route('compte', 'routes/account/account.tsx'),
      route('compte/cles/:key', 'routes/account/key.tsx'),
      route('compte/cles/:key/retrait', 'routes/account/key-removal.tsx'),
      ...prefix('messages', messageAddresses),

      ...prefix('membres', memberAddresses),
      route('journal', 'routes/audit/journal.tsx'),
      route('journal.csv', 'routes/audit/journal-file.ts'),

      route('chiffres', 'routes/partners/own-overview.tsx'),
      route('chiffres/:edition', 'routes/partners/own-edition.tsx'),
      route('remises', 'routes/handouts/outside/list.tsx'),
      route('remises/:outside', 'routes/handouts/outside/handout.tsx'),
      route('remises/:outside/retrait', 'routes/handouts/outside/removal.tsx'),
      route('ma-structure', 'routes/organisations/own.tsx'),
      ...prefix('structures', organisationAddresses),

      ...prefix('lieux', venueAddresses),
      ...prefix('plan-action', planAddresses),
      ...prefix('guide', guideDeskAddresses),
      ...prefix('quartiers', [
        index('routes/neighbourhoods/list.tsx'),
        route('import', 'routes/neighbourhoods/waiting.tsx'),
        route('import/confirmation', 'routes/neighbourhoods/confirmation.ts'),
        route('import/oubli', 'routes/neighbourhoods/forgetting.ts'),
      ]),
      ...prefix('offres', [
        index('routes/recruitment/offers.tsx'),
        route('nouvelle', 'routes/recruitment/new-offer.tsx'),
        route(':offer', 'routes/recruitment/offer.tsx'),
        route(':offer/retrait', 'routes/recruitment/withdrawal.ts'),
        route(':offer/retablissement', 'routes/recruitment/restoration.ts'),
      ]),
      ...prefix('groupes', ownGroupAddresses),
      ...prefix('entretiens', [
        index('routes/recruitment/interviews.tsx'),
        route(':interview', 'routes/recruitment/interview.tsx'),
      ]),
      route('editions/nouvelle', 'routes/workshop/new-edition.tsx'),

      layout('routes/organisation/edition-layout.tsx', [
        ...prefix('editions/:edition', [
          index('routes/workshop/overview.tsx'),
          route('reglages', 'routes/workshop/settings.tsx'),
          route('publication', 'routes/workshop/publication.tsx'),
          route('ouverture-inscriptions', 'routes/workshop/registration-window.tsx'),
          route('ouverture-inscriptions/debut', 'routes/workshop/window-opening.ts'),
          route('ouverture-inscriptions/fin', 'routes/workshop/window-closing.ts'),
          route('archivage', 'routes/workshop/archiving.tsx'),
          route('propositions', 'routes/proposal-review/list.tsx'),
          route('propositions/appel', 'routes/proposal-review/call-window.tsx'),
          route('propositions/appel/cloture', 'routes/proposal-review/call-closing.tsx'),
          route('propositions/:proposal', 'routes/proposal-review/proposal.tsx'),
          route('propositions/:proposal/acceptation', 'routes/proposal-review/acceptance.tsx'),
          route('propositions/:proposal/question', 'routes/proposal-review/question.tsx'),
          route('propositions/:proposal/refus', 'routes/proposal-review/refusal.tsx'),
          route('structures', 'routes/participations/list.tsx'),
          route('structures/reprise', 'routes/participations/carry-over.tsx'),
          route('structures/reprise/annulation', 'routes/participations/carry-over-undoing.ts'),
          route('structures/:organisation/roles', 'routes/participations/roles.tsx'),
          route('imports', 'routes/imports/imports.tsx'),
          route('imports/modeles/:model', 'routes/imports/model.ts'),
          route('imports/:import', 'routes/imports/import.tsx'),
          route('imports/:import/confirmation', 'routes/imports/confirmation.ts'),
          route('imports/:import/oubli', 'routes/imports/forgetting.ts'),
          route('imports/:import/a-corriger.csv', 'routes/imports/lines-to-mend.ts'),
          route('inscriptions', 'routes/attendees/registrations.tsx'),
          route('inscriptions/:registration/annulation', 'routes/attendees/registration-cancellation.tsx'),
          route('activites', 'routes/activities/list.tsx'),
          route('activites/nouvelle', 'routes/activities/new.tsx'),
          route('activites/:activity', 'routes/activities/activity.tsx'),
          route('activites/:activity/guide', 'routes/activities/guide.tsx'),
          route('activites/:activity/copie', 'routes/activities/copy.ts'),
          route('activites/:activity/seance', 'routes/activities/session.ts'),
          route('activites/:activity/annulation', 'routes/activities/one-cancellation.ts'),
          route('activites/:activity/retablissement', 'routes/activities/restoration.ts'),
          route('activites-en-lot/ordre', 'routes/activities/bulk/order.tsx'),
          route('activites-en-lot/salle', 'routes/activities/bulk/room.tsx'),
          route('activites-en-lot/decalage', 'routes/activities/bulk/shift.tsx'),
          route('activites-en-lot/annulation', 'routes/activities/bulk/cancellation.tsx'),
          route('planning', 'routes/activities/planning.tsx'),
          route('activites/:activity/inscrits', 'routes/enrolment/enrolled.tsx'),
          route('activites/:activity/inscrits/retrait', 'routes/enrolment/removal.ts'),
          route('activites/:activity/porte', 'routes/enrolment/hall.tsx'),
          route('activites/:activity/porte/liberation', 'routes/enrolment/release.ts'),
          route('activites/:activity/porte/place', 'routes/enrolment/gift.ts'),
          route('activites/:activity/point-de-controle', 'routes/enrolment/checkpoint.ts'),
          route('after-work', 'routes/after-work/list.tsx'),
          ...prefix('activites/:afterWork/after-work', afterWorkAddresses),
          route('exports', 'routes/exports/exports.tsx'),
          route('exports/:file', 'routes/exports/file.ts'),
          route('journal', 'routes/audit/edition-journal.tsx'),
          route('remises', 'routes/handouts/list.tsx'),
          route('remises/:handout', 'routes/handouts/handout.tsx'),
          route('remises/:handout/retrait', 'routes/handouts/removal.tsx'),
          ...editionFiguresAddresses,
          ...doorDeskAddresses,
          ...editionGroupAddresses,
          ...editionMessageAddresses,
          ...editionPassportAddresses,
          ...editionMailingAddresses,
          ...paperAddresses,
          ...editionSurveyAddresses,
        ]),
      ]),
    ]),
    route('compte/cle', 'routes/account/new-key.tsx'),
    route('compte/cle/defi', 'routes/account/new-key-challenge.ts'),
    route('deconnexion', 'routes/account/sign-out.ts'),
  ]),
  ...doorAddresses,
  ...prefix('api/porte', doorApiAddresses),
  route('api/scans', 'routes/door-api/scans.ts'),

  // Built for the bench alone: what the same server does when it does almost nothing.
  ...(process.env.BENCH
    ? prefix('bench', [
        route('vide', '../tests/bench/routes/empty.tsx'),
        route('insertion', '../tests/bench/routes/one-insert.ts'),
        route('requetes', '../tests/bench/routes/statements.ts'),
      ])
    : []),
]

export default routes
