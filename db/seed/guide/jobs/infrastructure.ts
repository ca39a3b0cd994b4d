import type { Content } from '~/features/guide/fields'

export const INFRASTRUCTURE: Content<'job'>[] = [
  {
    feminine: 'Technicienne réseaux',
    masculine: 'Technicien réseaux',
    family: 'infrastructure',
    summary: 'Elle installe et répare le réseau qui relie les ordinateurs entre eux.',
    tasks: `Un réseau, ce sont les câbles, le Wi-Fi et les boîtiers qui relient les ordinateurs. La technicienne :

- pose les câbles et branche les boîtiers ;
- règle le matériel pour que tout communique ;
- cherche la panne quand une connexion ne marche plus ;
- note ce qu’elle a fait, pour ses collègues.`,
    day: `Le matin, elle lit les pannes de la nuit. Elle va voir un bureau sans connexion. Elle teste le câble, puis le change. L’après-midi, elle prépare le Wi-Fi d’une nouvelle salle.`,
    skills: `- Suivre un plan et une méthode.
- Se servir d’outils de mesure.
- Lire quelques mots d’anglais technique.`,
    qualities: `- Aimer chercher d’où vient un problème.
- Être soigneuse et patiente.
- Expliquer avec des mots simples.`,
    access: `- **Sans diplôme :** par une formation courte pour les personnes en recherche d’emploi, ou en alternance.
- **Après un bac :** bac technologique STI2D ou bac général scientifique.
- **Après le bac :** un BTS ou un BUT (deux ou trois ans), ou un DEUST (deux ans à l’université).`,
    level: 'none',
    time: 'year',
    likes: ['hands', 'logic', 'people'],
    places: ['office', 'outside'],
    rome: 'M1816',
    related: [],
    salary: null,
    salarySource: null,
    keywords: ['wifi', 'câble', 'internet', 'box', 'réseau', 'dépanner'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche M1816, France Travail, 18 septembre 2025',
    ],
  },
]
