import type { OfferValues } from '~/features/job-offer/schema'

/** An organisation that exists nowhere else than in the demonstration, and to which its example members belong. */
export const EXAMPLE_ORGANISATION = 'Entreprise Exemple Pixel'

export const ROUNDS = { firstRound: '16:15', rounds: 6, minutes: 10, minimum: 2 }

/** Codes of the ROME 4.0, version 60, 18 September 2025 (France Travail, Licence Ouverte 2.0). */
const ROME = {
  supportAdviser: 'I1404',
  maintenance: 'I1401',
  webDeveloper: 'M1855',
  tester: 'M1815',
  fibre: 'I1315',
  webDesigner: 'E1210',
}

export type ExampleCompany = { name: string; tables: number; offers: OfferValues[] }

/** Four invented companies and what they offer. */
export const EXAMPLE_COMPANIES: ExampleCompany[] = [
  {
    name: EXAMPLE_ORGANISATION,
    tables: 2,
    offers: [
      {
        title: 'Aider les gens par téléphone quand leur ordinateur bloque',
        contract: 'permanent',
        place: 'Toulouse, métro Basso Cambo',
        skills: 'Écouter, rester calme, expliquer simplement. Nous vous apprenons le reste en six semaines.',
        posts: 2,
        romeCode: ROME.supportAdviser,
      },
      {
        title: 'Réparer et préparer des ordinateurs',
        contract: 'apprenticeship',
        place: 'Toulouse, métro Basso Cambo',
        skills: 'Aimer démonter et remonter, noter ce que l’on fait.',
        posts: 1,
        romeCode: ROME.maintenance,
      },
    ],
  },
  {
    name: 'Entreprise Exemple Brique',
    tables: 1,
    offers: [
      {
        title: 'Créer des pages web',
        contract: 'professional',
        place: 'Toulouse, quartier Saint-Cyprien',
        skills: 'Avoir déjà fabriqué une page, chez vous ou en formation. Aucun diplôme demandé.',
        posts: 2,
        romeCode: ROME.webDeveloper,
      },
      {
        title: 'Dessiner des sites et des affiches',
        contract: 'internship',
        place: 'Toulouse, quartier Saint-Cyprien',
        skills: 'Avoir l’œil, montrer deux ou trois dessins que vous aimez.',
        posts: 1,
        romeCode: ROME.webDesigner,
      },
    ],
  },
  {
    name: 'Entreprise Exemple Garonne',
    tables: 1,
    offers: [
      {
        title: 'Raccorder des logements à la fibre',
        contract: 'temporary',
        place: 'Toulouse et alentours, voiture fournie',
        skills: 'Travailler de ses mains, parfois en hauteur. Permis B. Formation payée de trois semaines.',
        posts: 4,
        romeCode: ROME.fibre,
      },
    ],
  },
  {
    name: 'Entreprise Exemple Violette',
    tables: 1,
    offers: [
      {
        title: 'Essayer des applications et chercher les erreurs',
        contract: 'fixed-term',
        place: 'Colomiers, ou chez vous deux jours par semaine',
        skills: 'Être curieux ou curieuse, aimer le détail, écrire clairement ce qui ne marche pas.',
        posts: 1,
        romeCode: ROME.tester,
      },
    ],
  },
]
