import type { Content } from '~/features/guide/fields'

export const TELECOM: Content<'job'>[] = [
  {
    feminine: 'Monteuse-raccordeuse fibre',
    masculine: 'Monteur-raccordeur fibre',
    family: 'telecom',
    summary: 'Elle pose les câbles de la fibre, qui apporte internet chez les gens.',
    tasks: `La fibre est un fil de verre, fin comme un cheveu. Il porte internet très vite, avec de la lumière. La monteuse-raccordeuse :

- lit le plan du chantier ;
- tire le câble sous la rue, ou en l’air sur des poteaux ;
- soude les fils de verre avec une petite machine ;
- installe la prise chez le client ;
- mesure si la lumière passe bien ;
- remplit la fiche de travail.`,
    day: `À 8 heures, elle charge la camionnette avec son collègue. Ils posent les cônes au bord de la rue. Elle fait passer le câble jusqu’à l’immeuble. L’après-midi, elle pose une prise chez une famille. Elle teste : internet marche. Elle explique la box et range ses outils.`,
    skills: `- Lire un plan.
- Se servir d’une soudeuse et d’un appareil de mesure.
- Connaître les règles de sécurité, en hauteur et près de l’électricité.
- Parler avec les clients.`,
    qualities: `- Aimer être dehors, par tous les temps.
- Être soigneuse : le fil est fragile.
- Savoir se débrouiller.`,
    access: `- **Sans diplôme :** par une formation de quelques mois. Un titre professionnel existe au niveau du CAP. C’est comme un diplôme, donné par le ministère du Travail. Certains employeurs demandent un bac.
- **Avec un CAP ou un bac :** électricité ou réseaux.
- **En alternance :** on apprend en formation et sur le chantier. Un GEIQ peut aider : c’est un groupe d’entreprises qui embauche et forme.

Il faut aussi des autorisations : pour l’électricité et pour la hauteur. On les passe en formation. Le permis de conduire est souvent demandé.`,
    level: 'none',
    time: 'months',
    likes: ['outside', 'hands'],
    places: ['outside'],
    rome: 'I1315',
    related: ['technicienne-de-maintenance-fibre', 'technicienne-reseaux-mobiles', 'technicienne-reseaux'],
    salary: null,
    salarySource: null,
    keywords: [
      'dehors',
      'travailler dehors',
      'chantier',
      'câble',
      'fibre optique',
      'internet',
      'box',
      'électricité',
      'manuel',
      'bouger',
      'sans bac',
      'pas de maths',
    ],
    sources: [
      'ROME 4.0, fiche I1315, France Travail, 18 septembre 2025',
      'Arrêté du 23 février 2023, titre professionnel d’installateur de réseaux de télécommunications en fibre optique',
      'Rapport d’activité 2019, Toulouse Métropole Emploi (GEIQ NOOC)',
    ],
  },
  {
    feminine: 'Technicienne de maintenance fibre',
    masculine: 'Technicien de maintenance fibre',
    family: 'telecom',
    summary: 'Elle répare les pannes de la fibre, dans la rue ou chez les gens.',
    tasks: `Un coup de pelle, et tout un quartier n’a plus internet. La technicienne :

- reçoit l’alerte et lit le plan du réseau ;
- mesure le câble pour trouver l’endroit coupé ;
- va sur place et remplace la partie abîmée ;
- vérifie que tout remarche ;
- contrôle le réseau avant qu’il tombe en panne ;
- explique la panne aux clients.`,
    day: `À 8 heures, une rue n’a plus internet. Avec son appareil, elle voit que le câble est coupé à 300 mètres. Elle ouvre la trappe dans le trottoir. Elle soude les fils de verre, un par un. À midi, internet revient. L’après-midi, elle contrôle une armoire de rue.`,
    skills: `- Se servir d’appareils de mesure.
- Souder la fibre : un fil de verre qui porte internet.
- Lire les plans du réseau.
- Connaître les règles de sécurité.
- Écrire un compte rendu court.`,
    qualities: `- Aimer chercher la cause d’une panne.
- Rester calme quand c’est urgent.
- Accepter parfois de travailler le soir ou le week-end.`,
    access: `- **Sans diplôme :** commencez comme monteuse-raccordeuse. Après de l’expérience, on peut passer à la maintenance.
- **Avec un bac :** l’électricité ou le numérique sont une bonne base.
- **Après le bac :** deux ou trois ans d’études, en électricité ou en réseaux. C’est le niveau le plus demandé. L’alternance est possible : on apprend à l’école et dans l’entreprise.

Il faut aussi des autorisations : pour l’électricité et pour la hauteur.`,
    level: 'bac2',
    time: 'years',
    likes: ['outside', 'hands', 'logic'],
    places: ['outside'],
    rome: 'I1317',
    related: ['monteuse-raccordeuse-fibre', 'technicienne-reseaux', 'technicienne-reseaux-mobiles'],
    salary: null,
    salarySource: null,
    keywords: ['fibre optique', 'panne', 'internet coupé', 'réparer', 'dehors', 'travailler dehors', 'câble', 'rue'],
    sources: ['ROME 4.0, fiche I1317, France Travail, 18 septembre 2025'],
  },
  {
    feminine: 'Technicienne réseaux mobiles',
    masculine: 'Technicien réseaux mobiles',
    family: 'telecom',
    summary: 'Elle installe et règle les antennes qui font marcher les téléphones.',
    tasks: `Pour téléphoner dehors, il faut une antenne pas loin. C’est le réseau mobile : la 4G, la 5G. La technicienne :

- lit le plan de l’antenne ;
- monte sur un toit ou une haute tour, attachée par un harnais ;
- fixe l’antenne et branche les câbles ;
- règle les appareils avec un ordinateur ;
- mesure si le téléphone passe bien ;
- répare quand le réseau tombe.`,
    day: `À 7 heures, l’équipe part en camion. La météo est bonne : on peut monter. Elle met son casque et son harnais. Sur le toit, elle change une vieille antenne. En bas, un collègue règle l’appareil. Ils font un appel pour vérifier. Tout marche : ils rangent.`,
    skills: `- Travailler en hauteur sans danger.
- Lire un plan et brancher des câbles.
- Régler des appareils avec un ordinateur.
- Connaître les gestes de premiers secours.
- Lire quelques mots d’anglais.`,
    qualities: `- Ne pas avoir peur du vide.
- Être prudente et sérieuse.
- Accepter des déplacements, parfois la nuit ou le week-end.`,
    access: `- **Sans diplôme :** c’est rare. La pose de la fibre est une autre porte d’entrée, plus facile.
- **Avec un bac :** un bac professionnel en électricité ou du numérique permet de commencer.
- **Après le bac :** le plus souvent un BTS, en deux ans. On choisit les réseaux, l’informatique ou l’électricité.
- **En alternance :** on apprend à l’école et sur le chantier.

Il faut aussi des autorisations : pour l’électricité et pour la hauteur. On les passe en formation.`,
    level: 'bac',
    time: 'years',
    likes: ['outside', 'hands', 'logic'],
    places: ['outside'],
    rome: 'I1312',
    related: ['monteuse-raccordeuse-fibre', 'technicienne-de-maintenance-fibre', 'technicienne-reseaux'],
    salary: null,
    salarySource: null,
    keywords: [
      'antenne',
      '4G',
      '5G',
      'téléphone',
      'portable',
      'dehors',
      'travailler dehors',
      'hauteur',
      'toit',
      'voyager',
    ],
    sources: ['ROME 4.0, fiche I1312, France Travail, 18 septembre 2025'],
  },
]
