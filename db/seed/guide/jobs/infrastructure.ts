import type { Content } from '~/features/guide/fields'

export const INFRASTRUCTURE: Content<'job'>[] = [
  {
    feminine: 'Technicienne réseaux',
    masculine: 'Technicien réseaux',
    family: 'infrastructure',
    summary: 'Elle installe et répare le réseau qui relie les ordinateurs entre eux.',
    tasks: `Un réseau, ce sont les câbles, le Wi-Fi et les boîtiers qui relient les ordinateurs. La technicienne :

- pose les câbles et branche les boîtiers, au bureau ou chez les clients ;
- règle le matériel pour que tout communique ;
- teste le réseau pour éviter les pannes ;
- cherche la panne quand une connexion ne marche plus ;
- note ce qu’elle a fait, pour ses collègues.`,
    day: `Le matin, elle lit les pannes de la nuit. Elle va voir un bureau sans connexion. Elle teste le câble, puis elle le change. L’après-midi, elle prépare le Wi-Fi d’une nouvelle salle. Le soir, elle écrit ce qu’elle a fait.`,
    skills: `- Lire un plan et suivre une méthode.
- Connaître les câbles et le matériel.
- Savoir comment les machines se parlent.
- Protéger le réseau contre les attaques.
- Lire quelques mots d’anglais technique.`,
    qualities: `- Aimer chercher d’où vient un problème.
- Rester calme quand c’est urgent.
- Être soigneuse et patiente.
- Aimer apprendre : le matériel change vite.`,
    access: `- **Sans diplôme :** par une formation courte. Elle est gratuite pour les personnes en recherche d’emploi, quand la Région la paie. Ou en alternance : on apprend en travaillant, avec un salaire.
- **Avec un GEIQ :** ce groupe d’entreprises recrute et forme en même temps. Celui du numérique a créé un parcours en réseaux et télécoms.
- **Après un bac :** par exemple un bac technologique STI2D. On continue avec un BTS (deux ans) ou un BUT (trois ans). Il existe aussi un DEUST, deux ans à l’université. C’est ce que demandent le plus souvent les entreprises.`,
    level: 'none',
    time: 'year',
    likes: ['hands', 'logic', 'outside', 'protect'],
    places: ['office', 'outside'],
    rome: 'M1816',
    related: [
      'technicienne-reseaux-mobiles',
      'technicienne-d-assistance-informatique',
      'technicienne-de-centre-de-donnees',
      'administratrice-systemes-et-reseaux',
      'technicienne-cloud',
    ],
    salary: null,
    salarySource: null,
    keywords: [
      'wifi',
      'wifi en panne',
      'câble',
      'internet',
      'box',
      'réseau',
      'dépanner',
      'brancher',
      'bricoler',
      'sans bac',
      'pas de maths',
      'je n’aime pas les maths',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche M1816, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Technicienne de centre de données',
    masculine: 'Technicien de centre de données',
    family: 'infrastructure',
    summary: 'Elle installe et entretient les machines d’un bâtiment qui garde les données.',
    tasks: `Nos photos et nos messages sont gardés dans de grands bâtiments. On les appelle des centres de données. La technicienne :

- monte les machines dans des armoires en métal ;
- branche les câbles électriques et la fibre ;
- surveille la chaleur, le courant et les alarmes ;
- change les pièces abîmées ;
- accueille les entreprises clientes et les aide.`,
    day: `Elle commence par faire le tour des salles. Un voyant rouge s’allume : un disque est usé. Elle le change sans arrêter la machine. Ensuite, elle monte trois nouvelles machines. Elle range les câbles et colle les étiquettes. Avant de partir, elle raconte sa journée à l’équipe suivante.`,
    skills: `- Lire un plan de câbles.
- Travailler près du courant sans danger.
- Monter et démonter du matériel.
- Suivre des règles de sécurité strictes.`,
    qualities: `- Être précise et bien rangée.
- Réagir vite à une alarme.
- Accepter le bruit, et de porter du matériel lourd.
- Accepter des horaires décalés, parfois la nuit ou le week-end.`,
    access: `- **Avec moins que le bac :** on peut d’abord devenir technicienne réseaux. On apprend ensuite le reste sur place.
- **Avec un bac :** par exemple un bac professionnel en électricité ou en informatique. On prépare ensuite un BTS en deux ans, à l’école ou en alternance.
- **Ce que demandent les entreprises :** un bac + 2 ou un bac + 3 en informatique et réseaux.`,
    level: 'bac',
    time: 'years',
    likes: ['hands', 'order', 'protect'],
    places: ['office', 'outside'],
    rome: 'I1403',
    related: ['technicienne-reseaux', 'technicienne-cloud', 'technicienne-de-maintenance-informatique'],
    salary: null,
    salarySource: null,
    keywords: [
      'data center',
      'datacenter',
      'serveur',
      'salle des machines',
      'électricité',
      'travail de nuit',
      'je bricole',
      'monter des ordinateurs',
      'pas de maths',
    ],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche I1403, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Administratrice systèmes et réseaux',
    masculine: 'Administrateur systèmes et réseaux',
    family: 'infrastructure',
    summary: 'Elle veille sur tous les ordinateurs d’une entreprise et sur leur réseau.',
    tasks: `Dans une entreprise, tout passe par l’informatique. L’administratrice fait en sorte que rien ne s’arrête. Elle :

- installe les serveurs, les gros ordinateurs que tout le monde partage ;
- donne à chaque personne les bons droits d’accès ;
- met les logiciels à jour ;
- garde une copie des fichiers, au cas où ;
- protège le tout contre les attaques.`,
    day: `Elle regarde d’abord si les copies de la nuit sont bonnes. Une nouvelle collègue arrive : elle crée son compte. À dix heures, la messagerie est lente. Elle cherche la cause et la trouve. L’après-midi, elle prépare une mise à jour. Elle la fera le soir, quand personne ne travaille.`,
    skills: `- Connaître Windows et Linux, deux façons de faire marcher un ordinateur.
- Comprendre comment marche un réseau.
- Écrire de petits programmes pour gagner du temps.
- Lire l’anglais technique.`,
    qualities: `- Être très rigoureuse : une erreur gêne tout le monde.
- Savoir quoi faire en premier.
- Rester calme pendant une panne.
- Garder les secrets : elle voit des données privées.`,
    access: `- **Étape par étape :** beaucoup commencent comme technicienne réseaux ou technicienne d’assistance. On monte ensuite avec une formation.
- **En recherche d’emploi :** le guide de 2019 citait déjà des formations de 3 à 12 mois à Toulouse. Quand la Région les paie, elles sont gratuites.
- **Après le bac :** un BTS en informatique, puis une licence professionnelle. Cela fait trois ans. Certaines entreprises demandent un bac + 5.`,
    level: 'bac2',
    time: 'year',
    likes: ['logic', 'order', 'protect'],
    places: ['office', 'home'],
    rome: 'M1801',
    related: [
      'technicienne-reseaux',
      'technicienne-cloud',
      'administratrice-de-la-securite-informatique',
      'gestionnaire-de-parc-informatique',
      'gestionnaire-de-base-de-donnees',
    ],
    salary: null,
    salarySource: null,
    keywords: ['serveur', 'linux', 'windows', 'admin', 'adminsys', 'sauvegarde', 'mot de passe', 'ordinateurs'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche M1801, France Travail, 18 septembre 2025',
    ],
  },
  {
    feminine: 'Technicienne cloud',
    masculine: 'Technicien cloud',
    family: 'infrastructure',
    summary: 'Elle s’occupe des fichiers et des logiciels que l’on garde loin, sur internet.',
    tasks: `« Cloud » veut dire « nuage » en anglais. En vrai, ce sont des machines lointaines que l’on loue par internet. La technicienne :

- prépare la place où l’entreprise range ses fichiers ;
- déplace les logiciels de l’entreprise vers ces machines ;
- surveille que tout reste rapide ;
- fait des copies, pour ne rien perdre ;
- explique aux collègues comment s’en servir.`,
    day: `Elle allume ses écrans et regarde les alertes. Un site reçoit trop de visites : elle ajoute des machines. À onze heures, elle parle avec l’équipe qui écrit les logiciels. L’après-midi, elle vérifie les copies de secours. Puis elle coupe les machines inutiles, pour moins dépenser. Elle note tous ses réglages.`,
    skills: `- Régler une machine à distance.
- Créer plusieurs machines dans une seule : c’est la virtualisation.
- Écrire des commandes qui font le travail toutes seules.
- Protéger les fichiers et les copier.`,
    qualities: `- Être organisée et autonome.
- Aimer travailler en équipe.
- Accepter d’être parfois appelée le soir.
- Aimer apprendre : les outils changent souvent.`,
    access: `- **Avec moins que le bac :** on peut d’abord entrer dans les réseaux ou l’assistance. On se forme ensuite au cloud.
- **Avec un bac + 2 :** un BTS en informatique, côté systèmes et réseaux, est une bonne base.
- **Avec un bac + 3 :** la licence professionnelle se fait en un an de plus. L’alternance est possible.`,
    level: 'bac2',
    time: 'year',
    likes: ['logic', 'order', 'protect'],
    places: ['office', 'home'],
    rome: 'M1876',
    related: ['administratrice-systemes-et-reseaux', 'technicienne-de-centre-de-donnees', 'technicienne-reseaux'],
    salary: null,
    salarySource: null,
    keywords: ['nuage', 'serveur', 'stockage', 'fichiers en ligne', 'télétravail', 'travailler à la maison', 'SaaS'],
    sources: [
      'Guide du numérique, 2e édition, 2019, Toulouse Métropole Emploi',
      'ROME 4.0, fiche M1876, France Travail, 18 septembre 2025',
    ],
  },
]
