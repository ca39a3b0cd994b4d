import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the application. Visitor pages stand in one layout, members' pages in another. */
const routes: RouteConfig = [
  layout('routes/visitor-layout.tsx', [
    index('routes/site/home.tsx'),
    route('mentions-legales', 'routes/site/legal.tsx'),
    route('vos-donnees', 'routes/site/privacy.tsx'),

    route('editions', 'routes/editions/list.tsx'),
    ...prefix('editions/:edition', [
      index('routes/editions/edition.tsx'),
      route('programme', 'routes/editions/programme.tsx'),
      route('programme/:activity', 'routes/editions/activity.tsx'),
      route('inscription', 'routes/registration/register.tsx'),
      route('statistiques', 'routes/statistics/public.tsx'),
    ]),

    route('billet', 'routes/ticket/find.tsx'),
    ...prefix('billet/:secret', [
      index('routes/ticket/ticket.tsx'),
      route('reponses', 'routes/ticket/answers.tsx'),
      route('annulation', 'routes/ticket/cancellation.tsx'),
      route('consentements', 'routes/ticket/consents.tsx'),
      route('effacement', 'routes/ticket/erasure.tsx'),
      route('ateliers', 'routes/ticket/workshops/workshops.tsx'),
      route('programme', 'routes/ticket/programme/programme.tsx'),
    ]),
    route('t/:code', 'routes/ticket/code.tsx'),

    route('appel/:secret', 'routes/proposals/call.tsx'),
    ...prefix('propositions/:secret', [
      index('routes/proposals/proposal.tsx'),
      route('modification', 'routes/proposals/edit.tsx'),
      route('retrait', 'routes/proposals/withdrawal.tsx'),
    ]),

    route('connexion', 'routes/account/sign-in.tsx'),
    route('connexion/:token', 'routes/account/sign-in-link.tsx'),
    route('*', 'routes/site/not-found.tsx'),
  ]),

  route('sitemap.xml', 'routes/site/sitemap.ts'),
  route('robots.txt', 'routes/site/robots.ts'),
  ...prefix('editions/:edition', [
    route('agenda.ics', 'routes/editions/edition-calendar.ts'),
    route('ecran', 'routes/editions/screen/screen.tsx'),
    route('ecran/evenements', 'routes/editions/screen/events.ts'),
    route('partage.png', 'routes/editions/share-image.ts'),
    route('programme/:activity/agenda.ics', 'routes/editions/activity-calendar.ts'),
    route('statistiques.json', 'routes/statistics/public-json.ts'),
    route('statistiques.csv', 'routes/statistics/public-csv.ts'),
  ]),
  route('structures/:organisation/logo.webp', 'routes/organisations/logo-file.ts'),
  ...prefix('billet/:secret', [
    route('billet.png', 'routes/ticket/image.ts'),
    route('agenda.ics', 'routes/ticket/calendar.ts'),
    route('reprise', 'routes/ticket/restoration.ts'),
    route('donnees.json', 'routes/ticket/copy.ts'),
    route('programme.ics', 'routes/ticket/programme/programme-calendar.ts'),
    route('ateliers/:activity/reservation', 'routes/ticket/workshops/reservation.ts'),
    route('ateliers/:activity/restitution', 'routes/ticket/workshops/restitution.ts'),
  ]),

  ...prefix('organisation', [
    layout('routes/organisation/layout.tsx', [
      index('routes/organisation/home.tsx'),
      route('compte', 'routes/account/sessions.tsx'),
      route('messages', 'routes/organisation/outbox.tsx'),

      route('ma-structure', 'routes/organisations/own.tsx'),
      ...prefix('structures', [
        index('routes/organisations/list.tsx'),
        route('nouvelle', 'routes/organisations/new.tsx'),
        route(':organisation', 'routes/organisations/organisation.tsx'),
        route(':organisation/suppression', 'routes/organisations/deletion.tsx'),
        route(':organisation/logo', 'routes/organisations/logo.tsx'),
        route(':organisation/logo/retrait', 'routes/organisations/logo-removal.tsx'),
        route(':organisation/contacts/nouveau', 'routes/organisations/new-contact.tsx'),
        route(':organisation/contacts/:contact', 'routes/organisations/contact.tsx'),
        route(':organisation/contacts/:contact/retrait', 'routes/organisations/contact-removal.tsx'),
      ]),

      layout('routes/organisation/edition-layout.tsx', [
        ...prefix('editions/:edition', [
          route('propositions', 'routes/proposal-review/list.tsx'),
          route('propositions/appel', 'routes/proposal-review/call-window.tsx'),
          route('propositions/appel/cloture', 'routes/proposal-review/call-closing.tsx'),
          route('propositions/:proposal', 'routes/proposal-review/proposal.tsx'),
          route('propositions/:proposal/acceptation', 'routes/proposal-review/acceptance.tsx'),
          route('propositions/:proposal/question', 'routes/proposal-review/question.tsx'),
          route('propositions/:proposal/refus', 'routes/proposal-review/refusal.tsx'),
          route('structures', 'routes/participations/list.tsx'),
          route('structures/reprise', 'routes/participations/carry-over.tsx'),
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
          route('activites/:activity/copie', 'routes/activities/copy.ts'),
          route('activites/:activity/seance', 'routes/activities/session.ts'),
          route('activites/:activity/annulation', 'routes/activities/one-cancellation.ts'),
          route('activites/:activity/retablissement', 'routes/activities/restoration.ts'),
          route('activites-en-lot/salle', 'routes/activities/room.ts'),
          route('activites-en-lot/decalage', 'routes/activities/shift.ts'),
          route('activites-en-lot/annulation', 'routes/activities/cancellation.tsx'),
          route('planning', 'routes/activities/planning.tsx'),
          route('activites/:activity/inscrits', 'routes/enrolment/enrolled.tsx'),
          route('activites/:activity/inscrits/retrait', 'routes/enrolment/removal.ts'),
          route('activites/:activity/porte', 'routes/enrolment/hall.tsx'),
          route('activites/:activity/porte/liberation', 'routes/enrolment/release.ts'),
          route('activites/:activity/porte/place', 'routes/enrolment/gift.ts'),
          route('activites/:activity/point-de-controle', 'routes/enrolment/checkpoint.ts'),
          route('exports', 'routes/exports/exports.tsx'),
          route('exports/:file', 'routes/exports/file.ts'),
          route('statistiques', 'routes/statistics/organiser.tsx'),
          route('statistiques/publication', 'routes/statistics/publication.tsx'),
        ]),
      ]),
    ]),
    route('deconnexion', 'routes/account/sign-out.ts'),
    route('editions/:edition/accueil', 'routes/door/door.tsx'),
    route('editions/:edition/accueil/appareil', 'routes/door/pairing.ts'),
    route('editions/:edition/accueil/recherche', 'routes/door/search.ts'),
  ]),
  route('api/scans', 'routes/door/scans.ts'),

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
